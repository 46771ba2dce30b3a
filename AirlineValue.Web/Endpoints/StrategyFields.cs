using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Endpoints;

/// <summary>What whoever acts on a strategy's list needs in its file, beside what the list shows.</summary>
public static class StrategyFields
{
    private static readonly MemberField[] First =
    [
        MemberField.Number, MemberField.TierName, MemberField.Group, MemberField.Of(MemberMeasure.ValuePercentile), MemberField.Of(MemberMeasure.Value),
    ];

    private static readonly MemberField[] Measures =
    [
        MemberField.Of(ExtractColumns.L1YFlightCount), MemberField.Of(ExtractColumns.SegKmSum), MemberField.Of(ExtractColumns.EpSumYr2),
        MemberField.Of(ExtractColumns.SumYr2), MemberField.Of(ExtractColumns.PointsSum),
    ];

    /// <summary>The fields with those of the strategy, where the list is one of a strategy.</summary>
    /// <param name="address">The list.</param>
    /// <param name="fields">What its file would hold.</param>
    public static IEnumerable<MemberField> Of(MembersAddress address, IEnumerable<MemberField> fields) =>
        address.Conditions.OfType<InStrategy>().FirstOrDefault() is { } condition
            ? [.. First, .. MissingFor(condition.Strategy), .. fields, .. Measures, MemberField.Action]
            : fields;

    private static IEnumerable<MemberField> MissingFor(Strategy strategy) => strategy switch
    {
        Strategy.Upgrade => [MemberField.ToNextTier],
        Strategy.Renewal => [MemberField.ToKeepTier],
        Strategy.FirstRedemption => [MemberField.ToFirstAward],
        _ => [],
    };
}
