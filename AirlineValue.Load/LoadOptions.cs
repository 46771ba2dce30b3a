namespace AirlineValue.Load;

/// <summary>What a run is asked for.</summary>
/// <param name="Data">The data folder that a server is started on; null where one runs.</param>
/// <param name="Url">The running server; null where one is started.</param>
/// <param name="ProcessId">The process of the running server; null where nobody knows.</param>
/// <param name="Administrator">The administrator's name.</param>
/// <param name="Password">The administrator's password.</param>
/// <param name="Readers">Readers over HTTP.</param>
/// <param name="Browsers">Browser contexts.</param>
/// <param name="Seconds">How long they read.</param>
/// <param name="Requests">Most pages that are asked for over HTTP.</param>
/// <param name="Think">Mean seconds between two pages of a reader.</param>
/// <param name="Report">The file of the figures; null for standard output.</param>
internal sealed record LoadOptions(
    string? Data, string? Url, int? ProcessId, string Administrator, string Password, int Readers, int Browsers, int Seconds, int Requests,
    double Think, string? Report)
{
    /// <summary>The password of whoever is made.</summary>
    public const string DefaultPassword = "four words under load";

    /// <summary>The slowest that 95 of 100 pages may be, in milliseconds.</summary>
    public const double SlowestP95 = 1000;
}
