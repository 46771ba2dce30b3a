using System.Diagnostics;

namespace AirlineValue.Load;

/// <summary>A server that this program starts on a data folder, and stops.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    // all of a run's accounts are made, and sign in, within two minutes from one address
    private static readonly string[] Settings = ["--Logging:LogLevel:Default=Warning", "--Limits:SignInsPerMinute=1000", "--Limits:AnonymousRequestsPerMinute=5000"];

    private readonly Process _process;

    private ServerProcess(Process process, Uri address, string? setup) => (_process, Address, Setup) = (process, address, setup);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The address of the page that makes the administrator, relative; null where there are accounts.</summary>
    public string? Setup { get; }

    public int Id => _process.Id;

    /// <summary>Starts it at a free port, with nothing in its log but warnings, and no limit on signing in from one address.</summary>
    public static async Task<ServerProcess> StartAsync(string data, TextWriter error, CancellationToken ct)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AirlineValue.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", "--data", Path.GetFullPath(data), .. Settings])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestStart);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is not { } found)
            {
                await error.WriteLineAsync(line);
                continue;
            }
            var address = new Uri(found);
            _ = EchoAsync(process, error);
            return new ServerProcess(process, new Uri(address.GetLeftPart(UriPartial.Authority)), address.AbsolutePath == "/" ? null : address.PathAndQuery);
        }
        throw new InvalidOperationException($"The server ended with exit code {process.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    // warnings of the server are seen, and its pipe never fills
    private static async Task EchoAsync(Process process, TextWriter error)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            await error.WriteLineAsync(line);
    }
}
