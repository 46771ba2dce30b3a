using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>What a difference is for the members.</summary>
public enum ChangeSign
{
    /// <summary>Neither good nor bad, or no difference.</summary>
    Neutral,

    /// <summary>Good.</summary>
    Good,

    /// <summary>Bad.</summary>
    Bad,
}

/// <summary>Members under the rules that hold and under the draft.</summary>
/// <param name="Before">How many under the rules that hold; a dash where that is not known.</param>
/// <param name="Href">Their list; null where none can say who they are, and for nobody.</param>
/// <param name="After">How many under the draft.</param>
/// <param name="Difference">The difference with its sign; empty for none.</param>
/// <param name="Sign">Whether that is good for the members.</param>
/// <param name="IsNobody">Whether there is nobody under either.</param>
public sealed record WhatIfCell(string Before, string? Href, string After, string Difference, ChangeSign Sign, bool IsNobody);

/// <summary>A line of members.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Group">The group; null where it is not one.</param>
/// <param name="Cells">A cell for each outcome, or one.</param>
public sealed record WhatIfRow(string Name, SegmentName? Group, IReadOnlyList<WhatIfCell> Cells);

/// <summary>An outcome with what those members are worth.</summary>
/// <param name="Name">The outcome.</param>
/// <param name="Members">The members.</param>
/// <param name="FaresBefore">Their fares of the window under the rules that hold.</param>
/// <param name="FaresAfter">Under the draft.</param>
/// <param name="PercentileBefore">Their mean percentile of the value score under the rules that hold.</param>
/// <param name="PercentileAfter">Under the draft.</param>
public sealed record WhatIfWorth(
    string Name, WhatIfCell Members, string FaresBefore, string FaresAfter, string PercentileBefore, string PercentileAfter);

/// <summary>What a draft would change.</summary>
/// <param name="Meanings">In sentences.</param>
/// <param name="Notes">What it rests on: estimates, and what is missing.</param>
/// <param name="Outcomes">The outcomes that are shown, in the order of the cells.</param>
/// <param name="Worth">All members, outcome by outcome.</param>
/// <param name="Tiers">Tier by tier.</param>
/// <param name="Groups">Group by group.</param>
/// <param name="Redemption">First redemption, standing by standing; none where it can't be told.</param>
public sealed record WhatIfView(
    IReadOnlyList<string> Meanings,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<WhatIfWorth> Worth,
    IReadOnlyList<WhatIfRow> Tiers,
    IReadOnlyList<WhatIfRow> Groups,
    IReadOnlyList<WhatIfRow> Redemption);
