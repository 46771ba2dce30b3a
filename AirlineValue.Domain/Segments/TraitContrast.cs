namespace AirlineValue.Domain.Segments;

/// <summary>What a group's share of a value comes to.</summary>
public enum TraitVerdict
{
    /// <summary>Too few members to tell.</summary>
    TooFew,

    /// <summary>Not significant, or too small a difference to be worth naming.</summary>
    Alike,

    /// <summary>Significantly and clearly more frequent than among all clustered members.</summary>
    OverRepresented,

    /// <summary>Significantly and clearly less frequent.</summary>
    UnderRepresented,
}

/// <summary>A value in a group against all clustered members. Shares are of the members whose value is known.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Value">The value.</param>
/// <param name="Members">Members of the group that have it.</param>
/// <param name="Share">Their share of the group; 0–1.</param>
/// <param name="AllShare">The share of all clustered members; 0–1.</param>
/// <param name="Lift">Share / AllShare; NaN when nobody has the value.</param>
/// <param name="Z">The statistic of the test; NaN when nothing was tested.</param>
/// <param name="P">Its two-sided p-value; NaN when nothing was tested.</param>
/// <param name="AdjustedP">The p-value after Holm's correction; NaN when nothing was tested.</param>
/// <param name="Verdict">What it comes to.</param>
public sealed record TraitContrast(
    GroupTrait Trait,
    TraitValue Value,
    int Members,
    double Share,
    double AllShare,
    double Lift,
    double Z,
    double P,
    double AdjustedP,
    TraitVerdict Verdict);
