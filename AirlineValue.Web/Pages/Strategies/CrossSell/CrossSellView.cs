using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Strategies.CrossSell;

/// <summary>A value by how frequent much partner accrual is.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Value">The value.</param>
/// <param name="Members">Members who have it.</param>
/// <param name="Much">Those of them who accrue much.</param>
/// <param name="Share">Their share.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="Lift">The share over that of all.</param>
/// <param name="P">The adjusted p-value.</param>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Badge">How the verdict is coloured; null where it is none.</param>
public sealed record LiftValueRow(
    string Trait, string Value, StrategyCell Members, StrategyCell Much, string Share, string Interval, string Lift, string P, string Verdict, string? Badge);

/// <summary>What the page of cross-sell says beside counts and list.</summary>
/// <param name="Meaning">Where accrual takes root, in words; null when there is nothing to compare.</param>
/// <param name="Method">How that was tested.</param>
/// <param name="Lift">The picture; null without values.</param>
/// <param name="Values">The values, trait by trait.</param>
/// <param name="Formula">How look-alikes are found.</param>
/// <param name="Discrimination">How well; null when it can't be told.</param>
/// <param name="Potential">What it could bring; null when it can't be told.</param>
/// <param name="CourseMeaning">How partner points went, in words.</param>
/// <param name="Courses">The same by group; null when the extract does not say.</param>
public sealed record CrossSellView(
    string? Meaning, string Method, PlotlyFigure? Lift, IReadOnlyList<LiftValueRow> Values, string Formula, string? Discrimination, string? Potential,
    string CourseMeaning, StrategyTableView? Courses);
