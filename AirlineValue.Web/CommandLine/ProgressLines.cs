using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Prints a line a second about a job, as long as it is not disposed.</summary>
public sealed class ProgressLines : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _ended = new();
    private readonly Task _printing;

    /// <summary>Starts printing.</summary>
    public ProgressLines(
        JobProgress progress, IStringLocalizer<CommandLineTexts> texts, FieldFormat format, TimeProvider clock, TextWriter error) =>
        _printing = PrintAsync(progress, texts, format, clock, error, _ended.Token);

    /// <summary>Stops printing.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _printing;
        _ended.Dispose();
    }

    private static async Task PrintAsync(
        JobProgress progress, IStringLocalizer<CommandLineTexts> texts, FieldFormat format, TimeProvider clock, TextWriter error, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (progress.Position is { Phase: not null } at)
                    await error.WriteLineAsync(Line(at, texts, format).AsMemory(), CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The job has ended.
        }
    }

    private static string Line(JobPosition at, IStringLocalizer<CommandLineTexts> texts, FieldFormat format)
    {
        var phase = texts[$"Phase.{at.Phase}"].Value;
        if (at.TotalBytes > 0)
            return texts["Progress.Bytes", phase, format.Share((double)at.DoneBytes / at.TotalBytes), format.Count(at.DoneRows)];
        return at.TotalRows > 0 ? texts["Progress.Count", phase, format.Count(at.DoneRows), format.Count(at.TotalRows)] : phase;
    }
}
