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
[StructLayout(LayoutKind.Auto)]
public readonly record struct ImportProgress(long Bytes, long Rows);

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
    private const int RowsBetweenLooks = 512;

    /// <summary>
    /// Reads a file and stages its rows, which nobody sees before <see cref="Complete"/>. Whatever ends it early leaves
    /// rows behind, for <see cref="StagedRows.RemoveAsync"/> to remove.
    /// </summary>
    /// <param name="extractId">The extract; its row exists, and no members are stored for it.</param>
    /// <param name="file">The file as it came; it can be sought, and stays open.</param>
    /// <param name="layout">How it is read; decided.</param>
    /// <param name="progress">Told after each batch, on the thread that writes.</param>
    /// <param name="cancellation">Ends it after the batch at hand.</param>
    /// <exception cref="ExtractRefusedException">The file is refused for what is behind its head.</exception>
    /// <exception cref="SqliteException">The database can't be written, for example because the disk is full.</exception>
    public async Task<ImportResult> StageAsync(
        int extractId, Stream file, ExtractLayout layout, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var filled = Channel.CreateBounded<StagedBatch>(BatchesInFlight);
        var free = Channel.CreateUnbounded<MemberBatch>();
        for (var i = 0; i < BatchesInFlight; i++)
            free.Writer.TryWrite(new MemberBatch());
        var totals = new MemberTotals();
        var parsing = Task.Run(() => ParseAsync(file, layout, free.Reader, filled.Writer, totals, stop.Token), CancellationToken.None);
        try
        {
            await WriteAsync(extractId, layout, filled.Reader, free.Writer, progress, cancellation);
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)parsing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return new ImportResult(await parsing, totals.Figures, clock.GetElapsedTime(started).TotalSeconds);
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
        Stream file, ExtractLayout layout, ChannelReader<MemberBatch> free, ChannelWriter<StagedBatch> filled, MemberTotals totals, CancellationToken stop)
    {
        try
        {
            using var reader = ExtractReader.Open(file, layout, limits);
            var columns = new BatchColumns(ColumnsOf(layout));
            var batch = await free.ReadAsync(stop);
            while (reader.Read(batch))
            {
                totals.Add(batch);
                await filled.WriteAsync(new StagedBatch(batch, columns.Add(batch)), stop);
                batch = await free.ReadAsync(stop);
            }
            await filled.WriteAsync(new StagedBatch(batch, columns.Take()), stop);
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

    private async Task WriteAsync(
        int extractId,
        ExtractLayout layout,
        ChannelReader<StagedBatch> filled,
        ChannelWriter<MemberBatch> free,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        using var members = new MemberWriter(connection, extractId, ColumnsOf(layout));
        using var quarantine = new QuarantineWriter(connection, extractId);
        using var columns = new ColumnRunWriter(connection, ColumnTable.OfMembers, extractId);
        using var transaction = new BulkTransaction(connection, pacing, clock);
        var rows = 0L;
        await foreach (var (batch, runs) in filled.ReadAllAsync(cancellation))
        {
            for (var from = 0; from < batch.Count; from += RowsBetweenLooks)
            {
                transaction.Begin();
                members.Write(batch, from, Math.Min(batch.Count, from + RowsBetweenLooks));
                if (transaction.IsDue)
                    await transaction.CommitAsync(cancellation);
            }
            transaction.Begin();
            quarantine.Write(batch.Quarantined);
            await WriteAsync(columns, runs, transaction, cancellation);
            rows += batch.Count + batch.Quarantined.Count;
            progress?.Report(new ImportProgress(batch.BytesRead, rows));
            free.TryWrite(batch);
            // While the parser is behind, nobody has to wait for rows that are not there yet
            if (transaction.IsDue || filled.Count == 0)
                await transaction.CommitAsync(cancellation);
        }
        transaction.Commit();
        await WriteAsync(columns, MemberNumberRanks.Of(connection, extractId, cancellation), transaction, cancellation);
        transaction.Commit();
    }

    private static async Task WriteAsync(
        ColumnRunWriter columns, IEnumerable<ColumnRun> runs, BulkTransaction transaction, CancellationToken cancellation)
    {
        foreach (var run in runs)
        {
            transaction.Begin();
            columns.Write(run);
            if (transaction.IsDue)
                await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>The columns of the file, and both recency columns, since the one gives the other.</summary>
    private static IEnumerable<ExtractColumn> ColumnsOf(ExtractLayout layout) => ExtractColumns.All
        .Where(c => ExtractColumns.RecencyAlternatives.Contains(c) || layout.Columns.Any(l => string.Equals(l.Name, c.Name, StringComparison.Ordinal)));

    /// <summary>A batch, and the runs of columns that it filled.</summary>
    private sealed record StagedBatch(MemberBatch Batch, IReadOnlyList<ColumnRun> Runs);
}
