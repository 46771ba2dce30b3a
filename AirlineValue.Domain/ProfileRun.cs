using System.Reflection;
using System.Runtime.InteropServices;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>How far a profile is.</summary>
/// <param name="Done">Rows whose share of the work is done.</param>
/// <param name="Total">Rows of the extract.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ProfileProgress(long Done, long Total);

/// <summary>Profiles the stored columns of an extract, several at a time, in bounded memory, and saves what it found.
/// It runs at the end of an import, and for extracts that have no profile.</summary>
/// <param name="columns">Where cells come from.</param>
/// <param name="profiles">Where the profile goes.</param>
/// <param name="clock">Measures how long it takes; no figure depends on it.</param>
public sealed class ProfileRun(ColumnStore columns, ExtractProfileStore profiles, TimeProvider clock)
{
    // the same extract has the same profile
    private const int SampleSeed = 1;

    /// <summary>Profiles an extract.</summary>
    /// <param name="extractId">The extract; its columns are stored, it may be staged.</param>
    /// <param name="report">What its import said.</param>
    /// <param name="progress">Told after each column and run, from any thread.</param>
    /// <param name="cancellation">Ends it after the runs at hand; no profile is saved then.</param>
    /// <returns>How long it took, in seconds.</returns>
    public double Run(int extractId, ImportReport report, IProgress<ProfileProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        progress?.Report(new ProfileProgress(0, report.Members));
        var stored = columns.Columns(extractId);
        var only = OnlyRun(extractId, stored, report, cancellation);
        var found = ProfileColumns(extractId, stored, only, report, progress, cancellation);
        var profile = ProfileRows(extractId, stored, only, found, report, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var seconds = clock.GetElapsedTime(started).TotalSeconds;
        profiles.Save(extractId, profile, seconds, ProgramVersion);
        return seconds;
    }

    // Most extracts are so short that nothing has to be read twice
    private RowRun? OnlyRun(int extractId, IReadOnlyList<ExtractColumn> stored, ImportReport report, CancellationToken cancellation) =>
        report.Members <= ColumnCells.RunLength ? new RowRuns(columns).Read(extractId, stored, cancellation).FirstOrDefault() : null;

    private List<ColumnProfile> ProfileColumns(
        int extractId,
        IReadOnlyList<ExtractColumn> stored,
        RowRun? only,
        ImportReport report,
        IProgress<ProfileProgress>? progress,
        CancellationToken cancellation)
    {
        var unreadable = CountUnreadable(extractId, cancellation);
        var found = new ColumnProfile[stored.Count];
        var done = 0;
        Parallel.For(0, stored.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, i =>
        {
            var examples = report.UnreadableCells.FirstOrDefault(u => u.Column == stored[i].Name)?.Examples;
            var runs = only is null ? columns.Runs(extractId, stored[i], cancellation) : [only.Find(stored[i])!];
            found[i] = ColumnProfiler.Profile(
                stored[i], runs, unreadable[stored[i]], examples, cancellation: cancellation);
            progress?.Report(new ProfileProgress(report.Members * Interlocked.Increment(ref done) / stored.Count / 2, report.Members));
        });
        return [ColumnProfile.OfMemberNumbers(report.Members), .. found];
    }

    /// <summary>What looks at several columns of a row at once: a pass over runs of all columns.</summary>
    private ExtractProfile ProfileRows(
        int extractId,
        IReadOnlyList<ExtractColumn> stored,
        RowRun? only,
        IReadOnlyList<ColumnProfile> found,
        ImportReport report,
        IProgress<ProfileProgress>? progress,
        CancellationToken cancellation)
    {
        var distributions = new DistributionTally(stored);
        var correlation = new CorrelationTally(stored, SampleSeed);
        var consistency = new ConsistencyTally(stored);
        var run = 0;
        foreach (var rows in only is null ? new RowRuns(columns).Read(extractId, stored, cancellation) : [only])
        {
            Parallel.Invoke(
                () => distributions.Add(rows),
                () => correlation.Add(rows),
                () => SaveMarks(extractId, run, consistency.Add(rows)));
            run++;
            progress?.Report(new ProfileProgress(Math.Min(report.Members, (report.Members + ((long)run * ColumnCells.RunLength)) / 2), report.Members));
        }
        return new ExtractProfile(found, distributions.Result(), correlation.Result(), consistency.Report());
    }

    private void SaveMarks(int extractId, int run, ConsistencyMarks marks)
    {
        columns.SaveMarks(extractId, RowMark.FailedRules, run, marks.Failed);
        columns.SaveMarks(extractId, RowMark.UnknownRules, run, marks.Unknown);
    }

    private UnreadableCounts CountUnreadable(int extractId, CancellationToken cancellation)
    {
        var counts = new UnreadableCounts();
        // extracts of earlier versions of the program, and those without members, have no marks
        if (!columns.HasMarks(extractId, RowMark.Unreadable))
            return counts;
        foreach (var run in columns.MarkRuns(extractId, RowMark.Unreadable, cancellation))
            counts.Add(run);
        return counts;
    }

    private static string ProgramVersion =>
        typeof(ProfileRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
