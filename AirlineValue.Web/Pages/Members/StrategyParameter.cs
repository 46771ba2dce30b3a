using System.Globalization;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.Members;

/// <summary>
/// A strategy's members as addresses write them: <c>upgrade</c> for all whom it concerns, <c>upgrade.near</c> for a standing,
/// <c>upgrade.near~0.7</c> with a near band of its own, <c>upgrade@3</c> under version 3 of the rules.
/// </summary>
internal static class StrategyParameter
{
    private const char BeforeStanding = '.';
    private const char BeforeBand = '~';
    private const char BeforeVersion = '@';

    /// <summary>The text of a condition.</summary>
    public static string Of(InStrategy condition) => string.Concat(
        condition.Strategy.Key(),
        condition.Standing is { } standing ? BeforeStanding + standing.Key() : "",
        condition.Band is { } band ? BeforeBand + band.ToString("R", CultureInfo.InvariantCulture) : "",
        condition.Version is { } version ? BeforeVersion + version.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>Reads a condition; null when it is none.</summary>
    public static InStrategy? Read(string text)
    {
        var (rest, versionText) = Cut(text, BeforeVersion);
        (rest, var bandText) = Cut(rest, BeforeBand);
        (rest, var standingText) = Cut(rest, BeforeStanding);
        if (StrategyKey.Find(rest) is not { } strategy)
            return null;
        var standing = standingText is null ? null : StrategyKey.FindStanding(standingText);
        var band = bandText is null ? null : BandOf(bandText);
        var version = versionText is null ? null : VersionOf(versionText);
        var isRead = (standingText is null || (standing is { } known && (known == StrategyStanding.None || strategy.Standings().Contains(known))))
            && (bandText is null || band is not null) && (versionText is null || version is not null);
        return isRead ? new InStrategy(strategy, standing, band, version) : null;
    }

    private static (string Before, string? After) Cut(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);

    private static double? BandOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var band) && band is > 0 and < 1 ? band : null;

    private static int? VersionOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : null;
}
