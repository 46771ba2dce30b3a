using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>A database, small files to complete each other in it, and what became of their cells.</summary>
public abstract class IncrementTest : IDisposable
{
    protected static readonly DateOnly March = new(2014, 3, 31);
    protected static readonly DateOnly April = new(2014, 4, 30);
    protected static readonly DateOnly May = new(2014, 5, 31);

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    private protected TemporaryDatabase Temporary { get; } = new();

    private protected Database Database => Temporary.Database;

    private protected ColumnStore Columns => new(Database);

    public void Dispose()
    {
        Temporary.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<int> ImportAsync(byte[] file, int? on = null) => StoredExtract.ImportAsync(Database, file, null, on, null, Ct);

    private protected static byte[] Small(int members) => SmallExtract.Bytes(members);

    private protected static ExtractLines Members(params int[] numbers)
    {
        var all = ExtractLines.Of(Small(numbers.Max()));
        return numbers.Select(number => all.Rows((number - 1)..number)).Aggregate((some, next) => some.And(next));
    }

    private protected static string Flights(int number) => ExtractLines.Of(Small(number))[number - 1, "FLIGHT_COUNT"];

    private protected static byte[] Until(string windowEnd, ExtractLines lines) => lines.With("LOAD_TIME", (_, _) => windowEnd).File;

    private protected Extract Find(int id) => new ExtractStore(Database).Find(id)!;

    private protected List<string?> Texts(int extract, string column) =>
        [.. Temporary.Query($"SELECT \"{column}\" FROM member WHERE extract_id = {extract} ORDER BY id").Select(row => row[0] is DBNull ? null : Convert.ToString(row[0], System.Globalization.CultureInfo.InvariantCulture))];

    private protected List<string?> FromColumn(int extract, ExtractColumn column)
    {
        var cells = Columns.Load(extract, column, Ct);
        if (column.Kind == ColumnKind.Text)
            return [.. cells.Texts.Select(text => text == ColumnCells.NoText ? null : cells.DistinctTexts[text])];
        return [.. cells.Numbers.Select(number => double.IsNaN(number) ? null
            : column.Kind == ColumnKind.Date ? DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : number.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }
}
