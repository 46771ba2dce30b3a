using System.Globalization;
using System.Runtime;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Benchmarks;

/// <summary>
/// Scores an extract of a data folder again with its current analysis, and profiles it again: what each part of it takes of
/// the processor. The folder has to be one that nobody uses.
/// <c>dotnet run -c Release -- score FOLDER EXTRACT</c>
/// </summary>
public static class WholeScoring
{
    public static async Task RunAsync(string folder, int extractId, TextWriter output)
    {
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var database = new Database(new DataFolder(Path.GetFullPath(folder)));
        var store = new ScoringStore(database, BatchPacing.Default, TimeProvider.System);
        var current = (await new AnalysisQueries(database).FindTrainingAsync(null))!.Analysis.Id;
        if (store.Find(current, extractId) is { } there)
            await store.RemoveAsync(there);
        var scoring = new Parts(output);
        await new ScoringRun(database, store, TimeProvider.System).RunAsync(extractId, null, "benchmark", scoring);
        scoring.Begin("profile");
        var report = new ExtractStore(database).Find(extractId)!.Report!;
        new ProfileRun(new ColumnStore(database), new ExtractProfileStore(database, TimeProvider.System), TimeProvider.System).Run(extractId, report, null, default);
        scoring.Begin(null);
    }

    /// <summary>Writes what each part has taken when the next one begins.</summary>
    private sealed class Parts(TextWriter output) : IProgress<AnalysisProgress>
    {
        private readonly Lock _one = new();
        private string? _part;
        private TimeSpan _processor;
        private TimeSpan _pauses;
        private long _started;

        public void Report(AnalysisProgress value)
        {
            lock (_one)
            {
                var isAtEnd = value.Total > 0 && value.Done == value.Total;
                var part = value.Stage switch
                {
                    AnalysisStage.Drift => isAtEnd ? "distributions" : "refit",
                    AnalysisStage.Saving => isAtEnd ? "movement" : "saving",
                    _ => "scores",
                };
                if (part != _part)
                    Begin(part);
            }
        }

        public void Begin(string? next)
        {
            var (processor, now) = (Environment.CpuUsage.TotalTime, TimeProvider.System.GetTimestamp());
            if (_part is not null)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_part}: processor {(processor - _processor).TotalSeconds:0.00} s, clock {TimeProvider.System.GetElapsedTime(_started, now).TotalSeconds:0.00} s, of it collecting {(GC.GetTotalPauseDuration() - _pauses).TotalSeconds:0.00} s"));
            }
            (_part, _processor, _pauses, _started) = (next, processor, GC.GetTotalPauseDuration(), now);
        }
    }
}
