using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.Pace;

/// <summary>Points that some members are about to lose.</summary>
/// <param name="Name">How they stand.</param>
/// <param name="Members">How many members.</param>
/// <param name="Points">How many points.</param>
public sealed record PointsLossRow(string Name, StrategyCell Members, string Points);

/// <summary>What the page of the first redemption says apart from its standings.</summary>
/// <param name="Meaning">Who is about to lose points; why nothing can be said, where it can't.</param>
/// <param name="Estimated">Where the balance comes from; null where the extract has it.</param>
/// <param name="Rows">Members by how they stand; none where nothing can be said.</param>
/// <param name="ListHref">All of them, most points first; null for nobody.</param>
/// <param name="Bring">What it could bring.</param>
/// <param name="BringHow">How that is estimated; null where it can't be.</param>
public sealed record AwardView(string Meaning, string? Estimated, IReadOnlyList<PointsLossRow> Rows, string? ListHref, string Bring, string? BringHow);

/// <summary>Makes what the page of the first redemption says apart from its standings.</summary>
public sealed class AwardViews(FieldFormat format, StrategyText strategies, IStringLocalizer<StrategiesTexts> texts)
{
    private static readonly MeasureRange Some = new(MemberMeasure.PointsAtRisk, new ValueRange(0, null, IsFromExclusive: true));

    /// <summary>What there is to say.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="version">The version of the rules that the page asks for; null for the one in force.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="outlook">What was counted.</param>
    public AwardView Of(MemberBasis basis, int? version, Programme rules, AwardOutlook outlook)
    {
        var members = outlook.Losses.Sum(l => l.Members);
        return new AwardView(
            Meaning(outlook, members, rules), outlook.Loss.IsEstimated ? texts["Awards.Loss.Estimated"].Value : null,
            [.. outlook.Losses.Select(line => RowOf(basis, version, line))],
            members == 0 ? null : StrategyAddress.List(basis, [.. StandingsOf(outlook.Losses, version), Some]),
            Bring(outlook.Potential), outlook.Potential is { } potential ? texts["Awards.Bring.How", format.Count(potential.NotKnown)].Value : null);
    }

    private string Meaning(AwardOutlook outlook, int members, Programme rules)
    {
        if (outlook.Losses.Count == 0)
            return texts["Awards.Loss.NotKnown"];
        var (count, points) = (format.Count(members), format.Count((long)Math.Round(outlook.Losses.Sum(l => l.Points))));
        return outlook.Loss.Loss == PointsLoss.Halving
            ? texts["Awards.Loss.Halving", count, points, format.WholeShare(rules.Points.Halving!.Share), format.Date(outlook.Loss.Day!.Value)]
            : texts["Awards.Loss.Expiry", count, points];
    }

    private PointsLossRow RowOf(MemberBasis basis, int? version, PointsLossLine line)
    {
        var name = line.Standing == StrategyStanding.Near ? texts["Awards.Standing.Near"].Value : strategies.Standing(Strategy.FirstRedemption, line.Standing);
        MemberCondition[] conditions = [.. StandingsOf([line], version), Some];
        return new PointsLossRow(
            name, new StrategyCell(format.Count(line.Members), line.Members == 0 ? null : StrategyAddress.List(basis, conditions)),
            format.Count((long)Math.Round(line.Points)));
    }

    // the line below the threshold is that of the near and the far ones
    private static IEnumerable<InStrategy> StandingsOf(IEnumerable<PointsLossLine> lines, int? version) => lines
        .SelectMany(line => line.Standing == StrategyStanding.Near ? [StrategyStanding.Near, StrategyStanding.Far] : new[] { line.Standing })
        .Select(standing => new InStrategy(Strategy.FirstRedemption, standing, Version: version));

    private string Bring(AwardPotential? potential)
    {
        if (potential is null)
            return texts["Awards.Bring.Lacks"];
        return potential.Fares is { } fares
            ? texts["Awards.Bring.Text", format.Count(potential.Members), format.Count((long)potential.Flights), format.CompactCurrency(fares)]
            : texts["Awards.Bring.NoFares", format.Count(potential.Members), format.Count((long)potential.Flights)];
    }
}
