namespace AirlineValue.Web.Settings;

/// <summary>The program can't start. The message is one line that names the setting, and what to do.</summary>
/// <param name="message">The line.</param>
/// <param name="inner">The cause.</param>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the command line itself is wrong.</summary>
    public bool IsWrongUsage { get; init; }
}
