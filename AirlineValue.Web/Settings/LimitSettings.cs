using System.Globalization;

namespace AirlineValue.Web.Settings;

/// <summary>How much of the server one account, one address, or everybody may take.</summary>
public sealed class LimitSettings
{
    private const int MostRequests = 1_000_000;
    private const int MostCircuits = 10_000;
    private const int MostUploads = 1_000;
    private const int SmallestMessage = 32 << 10;
    private const int LargestMessage = 16 << 20;
    private const int SmallestRequest = 16 << 10;
    private const int LargestRequest = 100 << 20;
    private const long MostFreeDisk = 1L << 50;

    /// <summary>Requests of one account a minute, pages and downloads. Default: 1200; range 10 to 1,000,000.</summary>
    public int RequestsPerMinute { get; set; } = 1200;

    /// <summary>Requests a minute that one address makes without being signed in. Default: 300; range 10 to 1,000,000.</summary>
    public int AnonymousRequestsPerMinute { get; set; } = 300;

    /// <summary>Times a minute that one address tries to sign in or to set a password. Default: 120; range 1 to 1,000,000.</summary>
    public int SignInsPerMinute { get; set; } = 120;

    /// <summary>Pages that one account has open at the same time. Default: 50; range 1 to 10,000.</summary>
    public int OpenPagesPerAccount { get; set; } = 50;

    /// <summary>Pages that all accounts have open at the same time. Default: 1000; range 1 to 10,000.</summary>
    public int OpenPages { get; set; } = 1000;

    /// <summary>Files that one account uploads at the same time. Default: 3; range 1 to 1000.</summary>
    public int UploadsPerAccount { get; set; } = 3;

    /// <summary>Files that all accounts upload at the same time. Default: 10; range 1 to 1000.</summary>
    public int Uploads { get; set; } = 10;

    /// <summary>What an upload leaves free of the disk, in bytes. Default: 512 MiB; range 0 to 1 PiB.</summary>
    public long FreeDiskBytes { get; set; } = 512L << 20;

    /// <summary>The largest request but for uploads, in bytes. Default: 1 MiB; range 16 KiB to 100 MiB.</summary>
    public int RequestBytes { get; set; } = 1 << 20;

    /// <summary>The largest message of an open page, in bytes. Default: 32 KiB; range 32 KiB to 16 MiB.</summary>
    public int MessageBytes { get; set; } = 32 << 10;

    /// <summary>All that is wrong, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors() =>
    [
        .. Range(nameof(RequestsPerMinute), RequestsPerMinute, 10, MostRequests),
        .. Range(nameof(AnonymousRequestsPerMinute), AnonymousRequestsPerMinute, 10, MostRequests),
        .. Range(nameof(SignInsPerMinute), SignInsPerMinute, 1, MostRequests),
        .. Range(nameof(OpenPagesPerAccount), OpenPagesPerAccount, 1, MostCircuits),
        .. Range(nameof(OpenPages), OpenPages, 1, MostCircuits),
        .. Range(nameof(UploadsPerAccount), UploadsPerAccount, 1, MostUploads),
        .. Range(nameof(Uploads), Uploads, 1, MostUploads),
        .. Range(nameof(FreeDiskBytes), FreeDiskBytes, 0, MostFreeDisk),
        .. Range(nameof(RequestBytes), RequestBytes, SmallestRequest, LargestRequest),
        .. Range(nameof(MessageBytes), MessageBytes, SmallestMessage, LargestMessage),
    ];

    private static string[] Range(string name, long found, long least, long most) => found >= least && found <= most
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"Limits:{name}: found {found}; expected {least} to {most}")];
}
