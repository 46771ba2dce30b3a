using System.Threading.Channels;

namespace AirlineValue.Web.Jobs;

/// <summary>Wakes the worker of this process when a job is put into the queue.</summary>
public sealed class JobSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Says that there may be work.</summary>
    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Waits until there may be work, at most for <paramref name="longest"/>: another process can queue too.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider clock, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        try
        {
            await _channel.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The longest wait is over.
        }
    }
}
