using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Backup;

/// <summary>A restoration that somebody asked for.</summary>
/// <param name="File">The backup.</param>
/// <param name="By">Who asked.</param>
public sealed record RestoreRequest(BackupFile File, string By);

/// <summary>What became of the restoration that the server stopped for.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Outcome">What was restored; null when it was refused.</param>
/// <param name="Refused">Why it was refused; null when it was done.</param>
public sealed record RestoreResult(RestoreRequest Request, RestoreOutcome? Outcome, BackupRefusedException? Refused);

/// <summary>
/// Hands a restoration from a page to the command that serves: the whole web application stops, the database is replaced while
/// nothing is open, and a new application starts at the same address. So no circuit, no cache and no job of the old state
/// outlives it.
/// </summary>
public sealed class RestoreDesk(IHostApplicationLifetime lifetime)
{
    /// <summary>What was asked for; null for nothing.</summary>
    public RestoreRequest? Request { get; private set; }

    /// <summary>What became of the one before this start; null for none.</summary>
    public RestoreResult? Last { get; set; }

    /// <summary>Asks for it; the application begins to stop.</summary>
    public void Ask(RestoreRequest request)
    {
        Request = request;
        lifetime.StopApplication();
    }
}
