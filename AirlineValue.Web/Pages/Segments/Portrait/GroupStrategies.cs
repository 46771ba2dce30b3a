using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>A strategy for members of a group whom columns of the extract alone tell.</summary>
/// <param name="Key">Its key in texts.</param>
/// <param name="Condition">Whom it concerns.</param>
/// <param name="IsEstimate">Whether a column stands in for what the extract does not say.</param>
/// <param name="And">A further condition; null when there is none.</param>
public sealed record GroupStrategy(string Key, ColumnCondition Condition, bool IsEstimate = false, ColumnCondition? And = null)
{
    /// <summary>All conditions.</summary>
    public IEnumerable<ColumnCondition> Conditions => And is null ? [Condition] : [Condition, And];
}

/// <summary>The strategies of each group that need no programme rules.</summary>
public static class GroupStrategies
{
    /// <summary>Points from which a first award is within reach.</summary>
    public const double FirstAwardPoints = 10_000;

    /// <summary>Days without a flight that count as silent.</summary>
    public const double SilentDays = 180;

    // a share of a third is half as many flights as in year 1; no share of whole flights lies between it and this one
    private const double ThirdOfFlights = 0.333;
    private const double HalfOfFlights = 0.5;

    private static readonly GroupStrategy Lapsing = new("Lapsing", Below(ExtractColumns.RationL1YFlightCount, ThirdOfFlights));
    private static readonly GroupStrategy Slowing = new("Slowing", Below(ExtractColumns.RationL1YFlightCount, HalfOfFlights));
    private static readonly GroupStrategy Silent = new("Silent", new ColumnRange(ExtractColumns.LastToEnd, SilentDays, null));
    private static readonly GroupStrategy NoPartner = new("NoPartner", new ColumnRange(ExtractColumns.AddPointSum, ValueRange.Of(0)));

    /// <summary>The strategies of a group, what matters most first.</summary>
    /// <param name="group">The group.</param>
    /// <param name="hasBalance">Whether the extract has the balance of points; those of the window stand in for it.</param>
    public static IReadOnlyList<GroupStrategy> Of(CustomerGroup group, bool hasBalance)
    {
        var award = new GroupStrategy(
            "FirstAward",
            new ColumnRange(hasBalance ? ExtractColumns.PointsBalance : ExtractColumns.PointsSum, FirstAwardPoints, null),
            IsEstimate: !hasBalance,
            new ColumnRange(ExtractColumns.ExchangeCount, ValueRange.Of(0)));
        return group switch
        {
            CustomerGroup.ImportantKeep => [Slowing, NoPartner, award],
            CustomerGroup.ImportantDevelop => [NoPartner, award, Slowing],
            CustomerGroup.ImportantWinBack => [Lapsing, Silent, NoPartner, award],
            CustomerGroup.General => [award, Silent],
            CustomerGroup.LowValue => [Silent, award],
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not one of the five groups."),
        };
    }

    private static ColumnRange Below(ExtractColumn column, double value) => new(column, new ValueRange(null, value, IsToExclusive: true));
}
