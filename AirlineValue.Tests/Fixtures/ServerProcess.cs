using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The server as a process of its own; it is killed at the latest when the test ends.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly StringBuilder _error = new();

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => _error.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What standard output and standard error have shown so far, the log among it.</summary>
    public string Said => string.Join('\n', _lines) + _error;

    public static ServerProcess Start(string folder, params string[] settings)
    {
        string[] urls = settings.Contains("--urls") ? [] : ["--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AirlineValue.Web.dll"), .. urls, "--data", folder, .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new ServerProcess(Process.Start(start)!);
    }

    /// <summary>The address, once the server says for the n-th time that it is ready.</summary>
    public async Task<string> ReadyAsync(CancellationToken ct, int times = 1)
    {
        var line = await LineAsync(text => text.StartsWith("AirlineValue is ready", StringComparison.Ordinal), times, ct);
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        return string.Create(CultureInfo.InvariantCulture, $"http://{address.Host}:{address.Port}");
    }

    /// <summary>Waits for the end, and gives the exit code.</summary>
    public async Task<int> EndAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut does, as far as the process is concerned.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        _process.Kill();
        await _process.WaitForExitAsync(ct);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
        _process.Dispose();
    }

    private async Task<string> LineAsync(Func<string, bool> isIt, int times, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (_lines.Where(isIt).Skip(times - 1).FirstOrDefault() is { } line)
                return line;
            Assert.False(_process.HasExited, Said);
            await timer.WaitForNextTickAsync(either.Token);
        }
    }
}
