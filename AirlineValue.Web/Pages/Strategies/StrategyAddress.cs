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

    /// <summary>The page of a strategy with the analysis and the period that are shown, unless they are the current and the latest ones.</summary>
    public static string Of(MemberBasis basis, InStrategy condition) => Path(condition.Strategy) + new MembersAddress
    {
        Extract = basis.Analysis is { IsLatest: false } ? basis.Extract.Id : null,
        Analysis = basis.Analysis is { Analysis.IsCurrent: false } analysis ? analysis.Analysis.Id : null,
        Conditions = condition is { Standing: null, Band: null, Version: null } ? [] : [condition],
    }.ToQuery();

    /// <summary>The list of members who meet conditions.</summary>
    public static string List(MemberBasis basis, IReadOnlyList<MemberCondition> conditions) => basis.Analysis is { } analysis
        ? MemberLinks.OfPeriod(analysis.Period, conditions)
        : MemberLinks.Of(basis.Extract.Id, conditions);

    /// <summary>A list of members with the columns and the order of a strategy, of this extract and analysis whatever
    /// others come.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="conditions">Which of them.</param>
    /// <param name="weighting">The weighting that the conditions rest on; null for the current one.</param>
    public static MembersAddress Own(MemberBasis basis, Strategy strategy, IReadOnlyList<MemberCondition> conditions, int? weighting = null) => new()
    {
        Extract = basis.Extract.Id,
        Analysis = basis.Analysis?.Analysis.Id,
        Weighting = weighting,
        Conditions = conditions,
        Fields = FieldsOf(strategy, PointsLoss.NotKnown),
        Order = OrderOf(strategy, basis.Analysis is not null, PointsLoss.NotKnown),
    };

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

    private static readonly MemberField[] Activity =
    [
        MemberField.Of(ExtractColumns.P1YFlightCount), MemberField.Of(ExtractColumns.L1YFlightCount),
        MemberField.Of(ExtractColumns.MaxInterval), MemberField.Of(ExtractColumns.LastToEnd),
    ];

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
            Strategy.CrossSell => [MemberField.Of(MemberMeasure.PartnerLikelihood), MemberField.Of(ExtractColumns.AddPointSum), MemberField.Of(ExtractColumns.PointsSum), MemberField.Of(ExtractColumns.Age)],
            Strategy.WinBack => [MemberField.Of(MemberMeasure.WinBackPriority), MemberField.Of(MemberMeasure.LeavingLikelihood), MemberField.Of(MemberMeasure.ValuePercentile), .. Activity],
            _ => [MemberField.Changes, MemberField.Of(MemberMeasure.ValueRank), MemberField.Of(MemberMeasure.LeavingLikelihood), .. Activity],
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
        Strategy.Upgrade => Highest(MemberMeasure.UpgradeNudge),
        Strategy.Renewal => hasAnalysis ? Highest(MemberMeasure.AtRisk) : new MemberOrder(MemberField.Of(MemberMeasure.RenewalLikelihood)),
        Strategy.FirstRedemption => Highest(loss == PointsLoss.NotKnown ? MemberMeasure.AwardCloseness : MemberMeasure.PointsAtRisk),
        Strategy.CrossSell => Highest(MemberMeasure.PartnerLikelihood),
        Strategy.WinBack => Highest(MemberMeasure.WinBackPriority),
        _ => Highest(MemberMeasure.Value),
    };

    private static MemberOrder Highest(MemberMeasure measure) => new(MemberField.Of(measure), IsDescending: true);
}
