using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Benchmarks;

/// <summary>How long columns of an imported extract take to load, and how many bytes they take in the database.</summary>
public static class ColumnLoading
{
    private const int Times = 7;

    private static readonly ExtractColumn[] Columns =
        [ExtractColumns.Age, ExtractColumns.SumYr1, ExtractColumns.AvgDiscount, ExtractColumns.FfpDate, ExtractColumns.WorkCity];

    /// <summary>Writes a line for each of some columns: the median of several times.</summary>
    public static async Task RunAsync(DataFolder folder, int extractId, TextWriter output)
    {
        foreach (var column in Columns)
        {
            // A database of its own has nothing in memory yet, but for what the operating system keeps of the file
            var cold = Median(() => new ColumnStore(new Database(folder)), column, extractId);
            var shared = new ColumnStore(new Database(folder));
            shared.Load(extractId, column);
            var cached = Median(() => shared, column, extractId);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{column.Name}: {cold:0.00} ms cold, {cached:0.0000} ms from memory"));
        }
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{BytesOf(folder, "SELECT 1.0 * sum(length(cells)) / sum(rows) * count(DISTINCT column_name) FROM member_column"):0} bytes a member in columns, {BytesOf(folder, "SELECT 1.0 * page_count * page_size / (SELECT count(*) FROM member) FROM pragma_page_count, pragma_page_size"):0} in all"));
    }

    private static double Median(Func<ColumnStore> store, ExtractColumn column, int extractId)
    {
        var times = new double[Times];
        for (var i = 0; i < Times; i++)
        {
            var columns = store();
            var watch = Stopwatch.StartNew();
            columns.Load(extractId, column);
            times[i] = watch.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Times / 2];
    }

    private static double BytesOf(DataFolder folder, string sql)
    {
        using var connection = new Database(folder).Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
