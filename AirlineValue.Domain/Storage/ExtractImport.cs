using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Threading.Channels;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>How far an import is.</summary>
/// <param name="Bytes">Bytes of the file as it came whose rows are staged.</param>
/// <param name="Rows">Rows staged, imported and quarantined ones.</param>
/// <param name="CarriedOver">Members that an increment has taken over from its base.</param>
/// <param name="ToCarryOver">How many it takes over in all; 0 while the file is read.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImportProgress(long Bytes, long Rows, long CarriedOver = 0, long ToCarryOver = 0);

/// <summary>What an import staged.</summary>
/// <param name="Report">Rows, quarantine, empty and unreadable cells.</param>
/// <param name="Totals">Sums over all imported members.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record ImportResult(ImportReport Report, SegmentFigures Totals, double Seconds);

/// <summary>
/// Stages the rows of an extract, and makes them visible. Parsing and writing run side by side; a writer of another
/// transaction never waits longer than a second (<see cref="BatchPacing"/>).
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="limits">How much of a file is taken.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Measures time.</param>
public sealed class ExtractImport(Database database, ExtractLimits limits, BatchPacing pacing, TimeProvider clock)
{
    private const int BatchesInFlight = 4;

    /// <summary>
    /// Reads a file and stages its rows, which nobody sees before <see cref="Complete"/>. Whatever ends it early leaves
    /// rows behind, for <see cref="StagedRows.RemoveAsync"/> to remove.
    /// </summary>
    /// <param name="extractId">The extract; its row exists, and no members are stored for it.</param>
    /// <param name="file">The file as it came; it can be sought, and stays open.</param>
    /// <param name="layout">How it is read; decided.</param>
    /// <param name="progress">Told after each batch, on the thread that writes.</param>
    /// <param name="cancellation">Ends it after the batch at hand.</param>
    /// <param name="on">For an increment: what completes it.</param>
    /// <exception cref="ExtractRefusedException">The file is refused for what is behind its head, or for what it rests on.</exception>
    /// <exception cref="SqliteException">The database can't be written, for example because the disk is full.</exception>
    public async Task<ImportResult> StageAsync(
        int extractId, Stream file, ExtractLayout layout, IProgress<ImportProgress>? progress, CancellationToken cancellation, IncrementBase? on = null)
    {
        var started = clock.GetTimestamp();
        on?.RefuseOtherColumns(layout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var filled = Channel.CreateBounded<StagedBatch>(BatchesInFlight);
        var free = Channel.CreateUnbounded<MemberBatch>();
        for (var i = 0; i < BatchesInFlight; i++)
            free.Writer.TryWrite(new MemberBatch());
        var rows = new StagedMembers(new BatchColumns(layout.StoredColumns()), new MemberTotals(), on is not null);
        var parsing = Task.Run(() => ParseAsync(file, layout, free.Reader, filled.Writer, rows, stop.Token), CancellationToken.None);
        try
        {
            using var staging = new ExtractStaging(database, extractId, layout, on, pacing, clock);
            var increment = await WriteAsync(staging, filled.Reader, free.Writer, parsing, rows, progress, cancellation);
            return new ImportResult(await parsing with { Increment = increment }, rows.Totals.Figures, clock.GetElapsedTime(started).TotalSeconds);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)parsing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Makes the staged rows visible, in one small transaction.</summary>
    /// <returns>False when the extract is no longer being imported, for example because it is being deleted.</returns>
    public bool Complete(int extractId, ExtractLayout layout, ImportResult result)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE extract SET status = $imported, layout = $layout, report = $report, totals = $totals, refusal = NULL,
                window_end = $windowEnd, import_seconds = $seconds, imported_at = $now
            WHERE id = $id AND status = $importing
            """;
        command.Parameters.AddWithValue("$id", extractId);
        command.Parameters.AddWithValue("$importing", nameof(ExtractStatus.Importing));
        command.Parameters.AddWithValue("$imported", nameof(ExtractStatus.Imported));
        command.Parameters.AddWithValue("$layout", JsonSerializer.Serialize(layout, JsonColumn.Options));
        command.Parameters.AddWithValue("$report", JsonSerializer.Serialize(result.Report, JsonColumn.Options));
        command.Parameters.AddWithValue("$totals", JsonSerializer.Serialize(result.Totals, JsonColumn.Options));
        command.Parameters.AddWithValue("$windowEnd", result.Report.WindowEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        command.Parameters.AddWithValue("$seconds", result.Seconds);
        command.Parameters.AddWithValue("$now", UtcText.Of(clock.GetUtcNow()));
        return command.ExecuteNonQuery() == 1;
    }

    private async Task<ImportReport> ParseAsync(
        Stream file, ExtractLayout layout, ChannelReader<MemberBatch> free, ChannelWriter<StagedBatch> filled, StagedMembers rows, CancellationToken stop)
    {
        try
        {
            using var reader = ExtractReader.Open(file, layout, limits);
            var batch = await free.ReadAsync(stop);
            while (reader.Read(batch))
            {
                rows.Totals.Add(batch);
                await filled.WriteAsync(new StagedBatch(batch, rows.Columns.Add(batch)), stop);
                batch = await free.ReadAsync(stop);
            }
            await filled.WriteAsync(new StagedBatch(batch, rows.GoOn ? [] : rows.Columns.Take()), stop);
            var report = reader.Report();
            filled.Complete();
            return report;
        }
        catch (Exception e)
        {
            filled.Complete(e);
            throw;
        }
    }

    private static async Task<IncrementReport?> WriteAsync(
        ExtractStaging staging,
        ChannelReader<StagedBatch> filled,
        ChannelWriter<MemberBatch> free,
        Task<ImportReport> parsing,
        StagedMembers rows,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        var at = new ImportProgress(0, 0);
        await foreach (var (batch, runs) in filled.ReadAllAsync(cancellation))
        {
            await staging.WriteAsync(batch, runs, cancellation);
            at = new ImportProgress(batch.BytesRead, at.Rows + batch.Count + batch.Quarantined.Count);
            progress?.Report(at);
            free.TryWrite(batch);
            // While the parser is behind, nobody has to wait for rows that are not there yet
            await staging.CommitAsync(isBehind: filled.Count == 0, cancellation);
        }
        return await staging.CompleteAsync(
            await parsing, rows, (done, of) => progress?.Report(at with { CarriedOver = done, ToCarryOver = of }), cancellation);
    }

    /// <summary>A batch, and the runs of columns that it filled.</summary>
    private sealed record StagedBatch(MemberBatch Batch, IReadOnlyList<ColumnRun> Runs);
}

/// <summary>What is made of the rows of an extract while they are staged.</summary>
/// <param name="Columns">Their cells, column by column.</param>
/// <param name="Totals">The sums over them.</param>
/// <param name="GoOn">Whether members of another extract follow behind those of the file.</param>
internal sealed record StagedMembers(BatchColumns Columns, MemberTotals Totals, bool GoOn);
