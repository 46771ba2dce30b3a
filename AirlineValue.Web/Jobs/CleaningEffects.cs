using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Web.Jobs;

/// <summary>
/// Computes what other cleanings would change, one at a time, outside of the circuit: a reload, or another browser that
/// looks at the same settings, sees the same. Results are kept in memory as long as there are few.
/// </summary>
/// <param name="trial">Computes it.</param>
/// <param name="log">Told of failures.</param>
public sealed class CleaningEffects(CleaningTrial trial, ILogger<CleaningEffects> log) : IDisposable
{
    private const int MostKept = 32;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);
    private readonly List<(Key Key, CleaningEffectWork Work)> _works = [];

    /// <summary>The effect that is being computed or was; null when nobody asked for it, or it was stopped.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="currentId">The current analysis, which it is compared with; null when there is none.</param>
    /// <param name="options">The settings.</param>
    public CleaningEffectWork? Find(int extractId, int? currentId, CleaningOptions options)
    {
        lock (_lock)
        {
            var key = Key.Of(extractId, currentId, options);
            return _works.Find(kept => kept.Key == key && !kept.Work.IsCancelled).Work;
        }
    }

    /// <summary>Starts computing it, unless it is there already.</summary>
    public CleaningEffectWork Start(int extractId, int? currentId, CleaningOptions options)
    {
        lock (_lock)
        {
            var key = Key.Of(extractId, currentId, options);
            // What failed may be tried again.
            if (_works.Find(kept => kept.Key == key && !kept.Work.IsCancelled && kept.Work.Failure is null).Work is { } there)
                return there;
            var work = new CleaningEffectWork();
            _works.RemoveAll(kept => kept.Key == key);
            _works.Add((key, work));
            if (_works.Count > MostKept)
                _works.RemoveAll(kept => kept.Work == _works.FirstOrDefault(oldest => oldest.Work.HasEnded).Work);
            _ = Task.Run(() => RunAsync(extractId, options, work));
            return work;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (_, work) in _works)
            {
                work.Cancel();
                work.Dispose();
            }
            _works.Clear();
        }
        _turn.Dispose();
    }

    private async Task RunAsync(int extractId, CleaningOptions options, CleaningEffectWork work)
    {
        try
        {
            await _turn.WaitAsync(work.Token);
            try
            {
                work.End(await trial.EffectAsync(extractId, options, work, work.Token), null);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException) when (work.IsCancelled)
        {
            // Whoever stopped it knows.
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The effect of a cleaning on extract {Extract} could not be computed", extractId);
            work.End(null, JobFailures.Of(e));
        }
    }

    private sealed record Key(int ExtractId, int? CurrentId, string Options)
    {
        public static Key Of(int extractId, int? currentId, CleaningOptions options) =>
            new(extractId, currentId, CleaningOptionsText.Join(options));
    }
}
