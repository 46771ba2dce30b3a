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
        Fields = FieldsOf(strategy),
        Order = OrderOf(strategy),
    };

    /// <summary>What the page of a strategy shows: what its address asks for, and the usual where that says nothing.</summary>
    public static MembersAddress Shown(MembersAddress asked, Strategy strategy)
    {
        var shown = asked.Conditions.OfType<InStrategy>().Any(c => c.Strategy == strategy)
            ? asked
            : asked with { Conditions = [new InStrategy(strategy), .. asked.Conditions] };
        return shown with
        {
            Fields = asked.Fields.Count > 0 ? asked.Fields : FieldsOf(strategy),
            Order = asked.Order == MemberOrder.File ? OrderOf(strategy) : asked.Order,
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

    private static IReadOnlyList<MemberField> FieldsOf(Strategy strategy)
    {
        MemberField[] own = strategy switch
        {
            Strategy.Upgrade => [MemberField.ToNextTier, MemberField.Of(MemberMeasure.UpgradeCloseness)],
            Strategy.Renewal => [MemberField.ToKeepTier, MemberField.Of(MemberMeasure.RenewalCloseness)],
            Strategy.FirstRedemption => [MemberField.ToFirstAward, MemberField.Of(MemberMeasure.AwardCloseness), MemberField.Of(ExtractColumns.PointsSum)],
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

    private static MemberOrder OrderOf(Strategy strategy) => new(
        strategy switch
        {
            Strategy.Upgrade => MemberField.Of(MemberMeasure.UpgradeCloseness),
            Strategy.FirstRedemption => MemberField.Of(MemberMeasure.AwardCloseness),
            Strategy.CrossSell => MemberField.Of(MemberMeasure.PartnerLikelihood),
            Strategy.WinBack => MemberField.Of(MemberMeasure.WinBackPriority),
            Strategy.Keep => MemberField.Of(MemberMeasure.Value),
            _ => MemberField.Of(MemberMeasure.Fares),
        },
        IsDescending: true);
}
