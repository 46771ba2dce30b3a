using AirlineValue.Domain.Members;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Where an increment has members from, as addresses write it: <c>origin=taken-over</c>.</summary>
internal static class OriginParameter
{
    private static readonly (MemberOrigin Origin, string Key)[] Keys =
    [
        (MemberOrigin.New, "new"), (MemberOrigin.Updated, "updated"), (MemberOrigin.CarriedOver, "taken-over"), (MemberOrigin.CarriedForRejected, "rejected"),
    ];

    /// <summary>The key of an origin.</summary>
    public static string KeyOf(MemberOrigin origin) => Keys.First(k => k.Origin == origin).Key;

    /// <summary>Reads a condition; null when it is none.</summary>
    public static HasOrigin? Read(string value) =>
        Keys.Where(k => string.Equals(k.Key, value, StringComparison.OrdinalIgnoreCase)).Select(k => new HasOrigin(k.Origin)).FirstOrDefault();
}
