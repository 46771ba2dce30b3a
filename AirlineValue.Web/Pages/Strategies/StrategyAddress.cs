using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Strategies;

/// <summary>The addresses of the strategies: the page of a strategy takes a list of members, with the strategy as one of its
/// conditions.</summary>
public static class StrategyAddress
{
    /// <summary>The board.</summary>
    public const string Board = "strategies";

    /// <summary>The page of a strategy, without query string.</summary>
    public static string Path(Strategy strategy) => $"{Board}/{strategy.Key()}";

    /// <summary>The page of a strategy with the analysis that is shown, unless it is the current one.</summary>
    public static string Of(MemberBasis basis, InStrategy condition) => Path(condition.Strategy) + new MembersAddress
    {
        Analysis = basis.Analysis is { Analysis.IsCurrent: false } analysis ? analysis.Analysis.Id : null,
        Conditions = condition is { Standing: null, Band: null, Version: null } ? [] : [condition],
    }.ToQuery();

    /// <summary>The list of members who meet conditions.</summary>
    public static string List(MemberBasis basis, IReadOnlyList<MemberCondition> conditions) => basis.Analysis is { } analysis
        ? MemberLinks.OfAnalysis(analysis.Analysis.Id, conditions)
        : MemberLinks.Of(basis.Extract.Id, conditions);

    /// <summary>What the page of a strategy shows: what its address asks for, and the usual where that says nothing.</summary>
    /// <param name="asked">What the address asks for.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="hasAnalysis">Whether an analysis gives values.</param>
    /// <param name="loss">Why points are lost, where that is known.</param>
    public static MembersAddress Shown(MembersAddress asked, Strategy strategy, bool hasAnalysis = true, PointsLoss loss = PointsLoss.NotKnown)
    {
        var shown = asked.Conditions.OfType<InStrategy>().Any(c => c.Strategy == strategy)
            ? asked
            : asked with { Conditions = [new InStrategy(strategy), .. asked.Conditions] };
        return shown with
        {
            Fields = asked.Fields.Count > 0 ? asked.Fields : FieldsOf(strategy, loss),
            Order = asked.Order == MemberOrder.File ? OrderOf(strategy, hasAnalysis, loss) : asked.Order,
        };
    }

    /// <summary>The strategy's condition in a list.</summary>
    public static InStrategy ConditionOf(MembersAddress shown, Strategy strategy) =>
        shown.Conditions.OfType<InStrategy>().First(c => c.Strategy == strategy);

    /// <summary>The list with another near band.</summary>
    public static MembersAddress WithBand(MembersAddress shown, Strategy strategy, double band) => shown with
    {
        Conditions = [.. shown.Conditions.Select(c => c is InStrategy condition && condition.Strategy == strategy ? condition with { Band = band } : c)],
        Page = 1,
    };

    private static IReadOnlyList<MemberField> FieldsOf(Strategy strategy, PointsLoss loss)
    {
        MemberField[] own = strategy switch
        {
            Strategy.Upgrade =>
                [MemberField.ToNextTier, MemberField.Of(MemberMeasure.UpgradeCloseness), MemberField.Of(MemberMeasure.UpgradeLikelihood), MemberField.Of(MemberMeasure.UpgradeNudge)],
            Strategy.Renewal =>
            [
                MemberField.ToKeepTier, MemberField.Of(MemberMeasure.RenewalCloseness), MemberField.Of(MemberMeasure.RenewalLikelihood),
                MemberField.Of(MemberMeasure.DaysToAssessment), MemberField.Of(MemberMeasure.AtRisk),
            ],
            Strategy.FirstRedemption =>
            [
                MemberField.ToFirstAward, MemberField.Of(MemberMeasure.AwardCloseness), MemberField.Of(ExtractColumns.PointsSum),
                .. loss != PointsLoss.NotKnown ? [MemberField.Of(MemberMeasure.PointsAtRisk)] : Array.Empty<MemberField>(),
                .. loss == PointsLoss.Expiry ? [MemberField.Of(ExtractColumns.PointsExpiryDate)] : Array.Empty<MemberField>(),
            ],
            Strategy.CrossSell => [MemberField.Of(ExtractColumns.AddPointSum), MemberField.Of(ExtractColumns.PointsSum), MemberField.Of(ExtractColumns.Age)],
            _ => [MemberField.Of(ExtractColumns.P1YFlightCount), MemberField.Of(ExtractColumns.L1YFlightCount), MemberField.Of(ExtractColumns.MaxInterval), MemberField.Of(ExtractColumns.LastToEnd)],
        };
        return
        [
            MemberField.Of(ExtractColumns.FfpTier), MemberField.Group, .. own, MemberField.Place,
            MemberField.Of(MemberMeasure.Fares), MemberField.Of(ExtractColumns.LastFlightDate),
        ];
    }

    // whom a nudge helps most, what is at risk, and points before they are lost
    private static MemberOrder OrderOf(Strategy strategy, bool hasAnalysis, PointsLoss loss) => strategy switch
    {
        Strategy.Upgrade => new MemberOrder(MemberField.Of(MemberMeasure.UpgradeNudge), IsDescending: true),
        Strategy.Renewal => hasAnalysis
            ? new MemberOrder(MemberField.Of(MemberMeasure.AtRisk), IsDescending: true)
            : new MemberOrder(MemberField.Of(MemberMeasure.RenewalLikelihood)),
        Strategy.FirstRedemption => new MemberOrder(MemberField.Of(loss == PointsLoss.NotKnown ? MemberMeasure.AwardCloseness : MemberMeasure.PointsAtRisk), IsDescending: true),
        _ => new MemberOrder(MemberField.Of(MemberMeasure.Fares), IsDescending: true),
    };
}
