using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>How far a spoilt extract came.</summary>
internal enum FuzzOutcome
{
    /// <summary>It was refused, with the reason.</summary>
    Refused,

    /// <summary>It was imported and profiled; its analysis was refused, with the reason.</summary>
    Imported,

    /// <summary>It was imported, profiled and analysed.</summary>
    Analysed,
}

/// <summary>Something that must not happen did.</summary>
internal sealed class BrokenPropertyException(string message) : Exception(message);

/// <summary>Drives a file through what the product does with an upload: inspection, import, profile, cleaning, indicators and
/// analysis, in a real database, and holds what comes of it against what must be true.</summary>
internal sealed class FuzzedImport(Database database)
{
    private const int SuppressionCells = 3;

    private static readonly AnalysisOptions Options = new(new CleaningOptions(), new KMeansOptions { Restarts = 2 });

    private readonly ExtractStore _extracts = new(database);
    private readonly ExtractImport _import = new(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
    private readonly StagedRows _staged = new(database, BatchPacing.Default, TimeProvider.System);
    private readonly ProfileRun _profile = new(new ColumnStore(database), new ExtractProfileStore(database, TimeProvider.System), TimeProvider.System);
    private readonly AnalysisRun _analysis = new(database, BatchPacing.Default, TimeProvider.System);

    /// <summary>Runs one file, and leaves nothing of it in the database.</summary>
    /// <exception cref="BrokenPropertyException">A row is unaccounted for, or a refusal does not say where and why.</exception>
    public async Task<FuzzOutcome> RunAsync(MutatedExtract file, CancellationToken ct)
    {
        using var stream = new MemoryStream(file.Bytes, writable: false);
        ReadAsNumbers(stream);
        ExtractLayout layout;
        try
        {
            layout = Decide(stream, file.Options);
        }
        catch (ExtractRefusedException e)
        {
            return Refusal(e);
        }
        var id = _extracts.Add(new Extract { FileName = "fuzzed.csv", UploadedBy = "fuzz", Status = ExtractStatus.Importing, ReadingOptions = file.Options, Layout = layout });
        try
        {
            return await ImportAsync(id, stream, layout, file, ct);
        }
        catch (ExtractRefusedException e)
        {
            return Refusal(e);
        }
        finally
        {
            await _staged.RemoveExtractAsync(id, CancellationToken.None);
        }
    }

    /// <summary>What SQLite says of the database: nothing but "ok" is sound.</summary>
    public void CheckDatabase()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok")
            throw new BrokenPropertyException("The database does not pass integrity_check.");
        foreach (var table in new[] { "extract", "member", "quarantined_row", "analysis", "scoring" })
        {
            if (Count(connection, $"SELECT count(*) FROM {table} WHERE $id = $id", 0) != 0)
                throw new BrokenPropertyException($"Table {table} holds rows of extracts that are gone.");
        }
    }

    private async Task<FuzzOutcome> ImportAsync(int id, Stream stream, ExtractLayout layout, MutatedExtract file, CancellationToken ct)
    {
        var result = await _import.StageAsync(id, stream, layout, null, ct);
        Check(_import.Complete(id, layout, result), "The import did not complete.");
        Account(id, result.Report, file);
        _profile.Run(id, result.Report, null, ct);
        try
        {
            await _analysis.RunAsync(id, Options, "fuzz", cancellationToken: ct);
            return FuzzOutcome.Analysed;
        }
        catch (AnalysisRefusedException e)
        {
            Check(e.What.Length > 0 && e.Expected.Length > 0, $"{e.Reason} does not say what it is about.");
            return FuzzOutcome.Imported;
        }
    }

    /// <summary>The same bytes as a list of membership numbers, which is read by the same rules.</summary>
    private static void ReadAsNumbers(Stream stream)
    {
        try
        {
            using var table = DelimitedTable.Open(stream, ExtractLimits.Default, name => name == "MEMBER_NO");
            while (table.Read())
            {
                for (var i = 0; i < SuppressionCells; i++)
                    _ = table.Cell(i);
                _ = table.Raw(100);
            }
        }
        catch (ExtractRefusedException e)
        {
            Refusal(e);
        }
    }

    // what nothing in the file decides, a person decides
    private static ExtractLayout Decide(Stream stream, ReadingOptions options)
    {
        var layout = ExtractInspection.Inspect(stream, options, ExtractLimits.Default);
        return layout.UndecidedDates.Count + layout.UndecidedDecimals.Count == 0
            ? layout
            : ExtractInspection.Inspect(
                stream, options with { DateOrder = options.DateOrder ?? DateOrder.MonthDayYear, DecimalSign = options.DecimalSign ?? '.' }, ExtractLimits.Default);
    }

    private void Account(int id, ImportReport report, MutatedExtract file)
    {
        Check(report.Imported + report.Rejected == report.Rows, $"{report.Imported} imported and {report.Rejected} rejected are not {report.Rows} rows.");
        Check(file.Rows is not { } counted || counted == report.Rows, $"The file has {file.Rows} rows, and {report.Rows} were read.");
        Check(report.RejectedByReason.Values.Sum() == report.Rejected, "The reasons of the rejected rows do not add up.");
        using var connection = database.Open();
        Check(Count(connection, "SELECT count(*) FROM member WHERE id >> 32 = $id", id) == report.Imported, "Not all imported rows are stored.");
        Check(Count(connection, "SELECT count(*) FROM quarantined_row WHERE extract_id = $id", id) == report.Rejected, "Not all rejected rows are in quarantine.");
        const string Vague = """
            SELECT count(*) FROM quarantined_row WHERE extract_id = $id AND (line < 1 OR reason = ''
                OR (column_name IS NULL AND reason IN ('NoMemberNumber', 'UnreadableCell', 'DuplicateMemberNumber')))
            """;
        Check(Count(connection, Vague, id) == 0, "A rejected row lacks its line, column or reason.");
        const string Lines = "SELECT count(*) - count(DISTINCT line) FROM quarantined_row WHERE extract_id = $id";
        Check(Count(connection, Lines, id) == 0, "Two rejected rows are said to start on the same line.");
    }

    private static long Count(SqliteConnection connection, string sql, int id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        return (long)command.ExecuteScalar()!;
    }

    private static FuzzOutcome Refusal(ExtractRefusedException e)
    {
        var refusal = e.Refusal;
        Check(Enum.IsDefined(refusal.Reason) && !refusal.Found.Concat(refusal.Expected).Any(text => text is null), "A refusal does not say why.");
        return FuzzOutcome.Refused;
    }

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
            throw new BrokenPropertyException(otherwise);
    }
}
