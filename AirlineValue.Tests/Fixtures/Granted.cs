using AirlineValue.Domain.Members;

namespace AirlineValue.Tests.Fixtures;

/// <summary>What tests read members with: they are asked by no policy.</summary>
public static class Granted
{
    public static MemberReadGrant Read { get; } = new Reads();

    public static MemberDownloadGrant Download { get; } = new Downloads();

    private sealed class Reads() : MemberReadGrant("somebody");

    private sealed class Downloads() : MemberDownloadGrant("somebody");
}
