using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Members;

/// <summary>The figures that members are measured and sorted by, apart from cells and indicators.</summary>
internal static class MemberValues
{
    /// <summary>The values of a figure; null when the extract or the analysis does not give it.</summary>
    public static double[]? Of(MemberSource source, MemberMeasure measure) => measure switch
    {
        MemberMeasure.Fares => FaresOf(source),
        MemberMeasure.Distance => source.Scores()?.Distance,
        MemberMeasure.SecondDistance => source.Scores()?.SecondDistance,
        MemberMeasure.Value => source.Scores()?.Value()?.Scores,
        MemberMeasure.ValueRank => source.Scores()?.Value()?.Ranks,
        MemberMeasure.ValuePercentile => source.Scores()?.Value()?.Percentiles,
        MemberMeasure.Margin => source.Scores() is { } scores ? MarginsOf(scores) : null,
        _ => source.StrategyFigureOf(measure),
    };

    private static double[]? FaresOf(MemberSource source)
    {
        var (year1, year2) = (source.Column(ExtractColumns.SumYr1)?.Numbers, source.Column(ExtractColumns.SumYr2)?.Numbers);
        if (year1 is null && year2 is null)
            return null;
        var fares = new double[source.Count];
        for (var row = 0; row < fares.Length; row++)
            fares[row] = OrZero(year1?[row] ?? 0) + OrZero(year2?[row] ?? 0);
        return fares;
    }

    private static double[] MarginsOf(MemberScores scores)
    {
        var margins = new double[scores.Distance.Length];
        for (var row = 0; row < margins.Length; row++)
            margins[row] = GroupPortrayal.Margin(scores.Distance[row], scores.SecondDistance[row]);
        return margins;
    }

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}
