using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.WinBack;

/// <summary>Members of a band of value by bands of likelihood.</summary>
/// <param name="Name">The band of value.</param>
/// <param name="Cells">A count for each band of likelihood.</param>
public sealed record WinBackRow(string Name, IReadOnlyList<StrategyCell> Cells);

/// <summary>What the page of win-back says beside counts and list.</summary>
/// <param name="Meaning">Whom to call first; null when value or likelihood can't be told.</param>
/// <param name="Formula">How the list is ordered.</param>
/// <param name="Stake">What it could bring; null when it can't be told.</param>
/// <param name="Likelihoods">The bands of likelihood.</param>
/// <param name="Rows">The bands of value.</param>
public sealed record WinBackView(string? Meaning, string Formula, string? Stake, IReadOnlyList<string> Likelihoods, IReadOnlyList<WinBackRow> Rows);

/// <summary>Makes what the page of win-back says.</summary>
public sealed class WinBackViews(FieldFormat format, IStringLocalizer<StrategiesTexts> texts)
{
    private const double Tenth = 0.1;

    /// <summary>The view.</summary>
    /// <param name="basis">Whose members, with the weighting of their value.</param>
    /// <param name="picture">What was counted.</param>
    /// <param name="version">The version of the rules that lists name; null for the one in force.</param>
    public WinBackView Of(MemberBasis basis, ActivityPicture picture, int? version) => new(
        picture.Bands is { } bands && picture.Stake is { } stake ? texts["Relation.WinBack.Meaning", format.Count(bands[0, 0]), format.Count(stake.Members)].Value : null,
        texts["Relation.WinBack.Formula"],
        picture.Stake is { Members: > 0 } all ? Stake(all) : null,
        [.. WinBackBands.Likelihoods.Select((_, band) => texts[$"Relation.WinBack.Likelihood.{band}"].Value)],
        picture.Bands is { } counts ? [.. WinBackBands.Values.Select((_, value) => Row(basis, counts, value, version))] : []);

    /// <summary>What could be won back, in words.</summary>
    public string Stake(FaresAtStake stake) => texts["Relation.Stake",
        format.Count(stake.Fallen), format.Count(stake.Members), format.CompactCurrency(stake.Lost), format.CompactCurrency(stake.Lost * Tenth),
        format.CompactCurrency(stake.FaresYear2), format.CompactCurrency(stake.AtStake)];

    private WinBackRow Row(MemberBasis basis, int[,] counts, int value, int? version) => new(
        texts[$"Relation.WinBack.Value.{value}"],
        [.. WinBackBands.Likelihoods.Select((likelihood, band) => new StrategyCell(
            format.Count(counts[value, band]), counts[value, band] == 0 ? null : Href(basis, WinBackBands.Values[value], likelihood, version)))]);

    // the weighting is named, so that the list stays the same when another becomes current
    private static string Href(MemberBasis basis, ValueRange value, ValueRange likelihood, int? version) => StrategyAddress.Own(
        basis, Strategy.WinBack,
        [
            new InStrategy(Strategy.WinBack, Version: version),
            new MeasureRange(MemberMeasure.ValuePercentile, value), new MeasureRange(MemberMeasure.LeavingLikelihood, likelihood),
        ],
        basis.Weighting.Id).ToString();
}
