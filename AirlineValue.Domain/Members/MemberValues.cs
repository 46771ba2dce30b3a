using AirlineValue.Domain.Extracts;

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
        _ => source.ClosenessOf(measure),
    };

    private static double[]? FaresOf(MemberSource source)
    {
        if (source.Column(ExtractColumns.SumYr1)?.Numbers is not { } year1 || source.Column(ExtractColumns.SumYr2)?.Numbers is not { } year2)
            return null;
        var fares = new double[source.Count];
        for (var row = 0; row < fares.Length; row++)
            fares[row] = OrZero(year1[row]) + OrZero(year2[row]);
        return fares;
    }

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}
