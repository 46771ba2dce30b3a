using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>How much of a synthetic programme is made.</summary>
public enum DemonstrationSpan
{
    /// <summary>One extract, which is analysed.</summary>
    Extract,

    /// <summary>A year, month by month: the first is analysed, the others are scored.</summary>
    Year,
}

/// <summary>What a person chooses about a demonstration extract.</summary>
public sealed class DemonstrationChoices
{
    /// <summary>The fewest members: fewer do not show five groups.</summary>
    public const int FewestMembers = 500;

    /// <summary>The most members that are made while a person waits; the command line makes any number.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>The same for a year: thirteen files of so many members.</summary>
    public const int MostMembersOfYear = 100_000;

    /// <summary>How much is made.</summary>
    public DemonstrationSpan Span { get; set; }

    /// <summary>How many members.</summary>
    public int Members { get; set; } = DemonstrationExtract.DefaultMembers;

    /// <summary>The seed; the same gives the same extract.</summary>
    public int Seed { get; set; } = DemonstrationExtract.DefaultSeed;

    /// <summary>The most members that can be chosen.</summary>
    public int Most => Span == DemonstrationSpan.Year ? MostMembersOfYear : MostMembers;

    /// <summary>Whether everything is within its range.</summary>
    public bool IsValid => Members >= FewestMembers && Members <= Most && Seed >= 0;
}
