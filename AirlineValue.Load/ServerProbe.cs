using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace AirlineValue.Load;

/// <summary>How much memory a server takes.</summary>
/// <param name="HeapBytes">What its collector holds.</param>
/// <param name="WorkingSetBytes">What the system gave it.</param>
/// <param name="Circuits">Circuits that it keeps, connected or not.</param>
internal sealed record ServerMemory(double HeapBytes, double WorkingSetBytes, int Circuits);

/// <summary>Looks into a server's process through the runtime's diagnostic port, which only its own user can reach: nothing is
/// opened for it over HTTP.</summary>
internal sealed class ServerProbe : IDisposable
{
    // the runtime collects when a session with this keyword begins
    private const long CollectNow = 0x800000;

    private const string CircuitMeter = "Microsoft.AspNetCore.Components.Server.Circuits";

    private const int MostCollections = 25;

    private const double SteadyBytes = 0.5e6;

    private static readonly TimeSpan BetweenCounters = TimeSpan.FromSeconds(1);

    private readonly DiagnosticsClient _client;
    private readonly EventPipeSession _session;
    private readonly EventPipeEventSource _source;
    private readonly Lock _one = new();
    private readonly Dictionary<string, double> _counters = new(StringComparer.Ordinal);

    /// <summary>Begins to look; circuits are counted from now on.</summary>
    public ServerProbe(int processId)
    {
        _client = new DiagnosticsClient(processId);
        _session = _client.StartEventPipeSession(
        [
            new EventPipeProvider("System.Runtime", EventLevel.Informational, -1, new Dictionary<string, string>(StringComparer.Ordinal) { ["EventCounterIntervalSec"] = "1" }),
            new EventPipeProvider("System.Diagnostics.Metrics", EventLevel.Informational, 2, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SessionId"] = "load", ["Metrics"] = CircuitMeter, ["RefreshInterval"] = "1", ["MaxTimeSeries"] = "100", ["MaxHistograms"] = "1", ["ClientId"] = "load",
            }),
        ], requestRundown: false);
        _source = new EventPipeEventSource(_session.EventStream);
        _source.Dynamic.All += Take;
        _ = Task.Factory.StartNew(() => _source.Process(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The largest that a counter was since <see cref="ForgetPeaks"/>.</summary>
    public double PeakOf(string counter) => Value($"peak {counter}");

    public void ForgetPeaks()
    {
        lock (_one)
        {
            foreach (var key in _counters.Keys.Where(key => key.StartsWith("peak ", StringComparison.Ordinal)).ToArray())
                _counters.Remove(key);
        }
    }

    /// <summary>Circuits that the server keeps.</summary>
    public int Circuits => (int)Value("aspnetcore.components.circuit.active");

    /// <summary>Has everything collected that nobody holds until no more goes, and says what is left. Finalizers and pools of
    /// buffers let go of theirs only after some collections.</summary>
    public async Task<ServerMemory> CollectAsync(CancellationToken ct)
    {
        var left = Now();
        for (var (i, steady) = (0, 0); i < MostCollections && steady < 2; i++)
        {
            await CollectOnceAsync(ct);
            var now = Now();
            steady = Math.Abs(left.HeapBytes - now.HeapBytes) < SteadyBytes ? steady + 1 : 0;
            left = now;
        }
        return left;
    }

    private async Task CollectOnceAsync(CancellationToken ct)
    {
        using (var collecting = _client.StartEventPipeSession([new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectNow)], requestRundown: false))
        {
            using var read = new EventPipeEventSource(collecting.EventStream);
            var reading = Task.Run(read.Process, ct);
            await Task.Delay(BetweenCounters, ct);
            await collecting.StopAsync(ct);
            await reading;
        }
        await Task.Delay(2 * BetweenCounters, ct);
    }

    private ServerMemory Now() => new(Value("gc-heap-size") * 1e6, Value("working-set") * 1e6, Circuits);

    public void Dispose()
    {
        try
        {
            _session.Stop();
        }
        catch (Exception e) when (e is ServerNotAvailableException or IOException or TimeoutException)
        {
            // the server is gone, and the session with it
        }
        _source.Dispose();
        _session.Dispose();
    }

    private double Value(string counter)
    {
        lock (_one)
            return _counters.GetValueOrDefault(counter);
    }

    private void Take(TraceEvent happened)
    {
        if (happened.EventName == "EventCounters" && happened.PayloadValue(0) is IDictionary<string, object> outer && outer["Payload"] is IDictionary<string, object> counter)
            Keep((string)counter["Name"], Convert.ToDouble(counter.TryGetValue("Mean", out var mean) ? mean : counter["Increment"], CultureInfo.InvariantCulture));
        else if (happened.EventName == "UpDownCounterRateValuePublished")
            Keep((string)happened.PayloadByName("instrumentName"), double.Parse((string)happened.PayloadByName("value"), CultureInfo.InvariantCulture));
    }

    private void Keep(string counter, double value)
    {
        lock (_one)
        {
            _counters[counter] = value;
            _counters[$"peak {counter}"] = Math.Max(value, _counters.GetValueOrDefault($"peak {counter}"));
        }
    }
}
