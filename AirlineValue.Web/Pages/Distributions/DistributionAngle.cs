using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>What the distributions of an extract are looked at from; part of the page's address.</summary>
public enum DistributionAngle
{
    /// <summary>Who the members are.</summary>
    Members,

    /// <summary>How they fly.</summary>
    Flights,

    /// <summary>How they earn and redeem.</summary>
    Points,

    /// <summary>Which columns go together.</summary>
    Correlation,
}

/// <summary>The addresses of the distributions.</summary>
public static class DistributionAddress
{
    /// <summary>Distributions from an angle.</summary>
    public static string Of(int extractId, DistributionAngle angle) =>
        $"{ExtractAddress.Distributions(extractId)}?angle={Key(angle)}";

    /// <summary>The correlation by a method.</summary>
    public static string Correlation(int extractId, string method) =>
        $"{Of(extractId, DistributionAngle.Correlation)}&method={method}";

    /// <summary>The angle that an address names; that of members when it names none.</summary>
    public static DistributionAngle Parse(string? key) =>
        Enum.GetValues<DistributionAngle>().FirstOrDefault(angle => string.Equals(Key(angle), key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The angle's key in addresses.</summary>
    public static string Key(DistributionAngle angle) => angle.ToString().ToLowerInvariant();
}
