using AirlineValue.Domain.Members;

namespace AirlineValue.Benchmarks;

/// <summary>What measurements read members with: no policy is asked, since nobody sees the rows.</summary>
internal static class MeasuredReads
{
    /// <summary>For pages of lists.</summary>
    public static MemberReadGrant Read { get; } = new Reads();

    /// <summary>For files.</summary>
    public static MemberDownloadGrant Download { get; } = new Downloads();

    private sealed class Reads() : MemberReadGrant("measurement");

    private sealed class Downloads() : MemberDownloadGrant("measurement");
}
