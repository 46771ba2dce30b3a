namespace AirlineValue.Web.Pages.Extracts;

/// <summary>What a person chooses about a demonstration extract.</summary>
public sealed class DemonstrationChoices
{
    /// <summary>The fewest members: fewer do not show five groups.</summary>
    public const int FewestMembers = 500;

    /// <summary>The most members that are made while a person waits; the command line makes any number.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>How many members.</summary>
    public int Members { get; set; } = 20_000;

    /// <summary>The seed; the same gives the same extract.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Whether everything is within its range.</summary>
    public bool IsValid => Members is >= FewestMembers and <= MostMembers && Seed >= 0;
}
