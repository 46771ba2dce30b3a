using AirlineValue.Domain;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>The effect of one cleaning, while it is computed and afterwards. Any thread may read it.</summary>
public sealed class CleaningEffectWork : IProgress<AnalysisProgress>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>Work that has not begun.</summary>
    public CleaningEffectWork() => Token = _cancellation.Token;

    /// <summary>Told whenever something changed; on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>How far it is.</summary>
    public AnalysisProgress Progress { get; private set; } = new(AnalysisStage.Cleaning, 0, 0);

    /// <summary>What it found; null before its end.</summary>
    public CleaningEffect? Effect { get; private set; }

    /// <summary>Why it found nothing; null when it did.</summary>
    public JobFailure? Failure { get; private set; }

    /// <summary>Whether somebody stopped it.</summary>
    public bool IsCancelled => _cancellation.IsCancellationRequested;

    /// <summary>Whether it has come to an end.</summary>
    public bool HasEnded => Effect is not null || Failure is not null || IsCancelled;

    /// <summary>Reaches the innermost loops.</summary>
    internal CancellationToken Token { get; }

    /// <summary>Stops it.</summary>
    public void Cancel()
    {
        _cancellation.Cancel();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc />
    public void Report(AnalysisProgress value)
    {
        Progress = value;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    internal void End(CleaningEffect? effect, JobFailure? failure)
    {
        (Effect, Failure) = (effect, failure);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
