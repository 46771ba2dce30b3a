using System.Diagnostics;
using System.Text;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The product as a process of its own, as a person or a scheduler starts it; it is killed at the latest when the
/// test ends.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _error = new();

    private ProgramProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _error.AppendLine(line.Data);
        process.BeginErrorReadLine();
        Output = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>All of standard output, once the process has ended.</summary>
    public Task<string> Output { get; }

    /// <summary>What standard error has shown so far.</summary>
    public string Error => _error.ToString();

    public static ProgramProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AirlineValue.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new ProgramProcess(Process.Start(start)!);
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
            _process.Kill();
        _process.Dispose();
    }
}
