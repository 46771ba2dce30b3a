using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>How members fly: recency, flights, kilometres, cabin, gaps, and year 1 against year 2.</summary>
public sealed class FlightAngle(DistributionParts parts, CrossCharts crosses, FieldFormat format, IStringLocalizer<DistributionsTexts> texts)
{
    // Business and first class: the first edge above an economy fare in full
    private const double HighCabin = 1.05;

    /// <summary>The charts.</summary>
    public IReadOnlyList<DistributionChart> Charts(int extractId, ExtractDistributions distributions) =>
    [
        parts.Histogram("Recency", extractId, LastToEnd, distributions, RecencyMeaning),
        parts.Histogram("Flights", extractId, FlightCount, distributions, found => parts.Concentration(found, FlightCount)),
        parts.Histogram("Kilometres", extractId, SegKmSum, distributions, found => parts.Concentration(found, SegKmSum)),
        parts.Histogram("Discount", extractId, AvgDiscount, distributions, DiscountMeaning),
        parts.Histogram("MeanGap", extractId, AvgInterval, distributions, found => parts.MostFrequent(found, AvgInterval)),
        parts.Histogram("LongestGap", extractId, MaxInterval, distributions, found => parts.MostFrequent(found, MaxInterval)),
        crosses.Chart("Years", extractId, P1YFlightCount, L1YFlightCount, distributions, YearsMeaning),
    ];

    private string RecencyMeaning(NumberDistribution found) => found.Quartiles is { } quartiles
        ? texts["Recency.Meaning", format.Days(quartiles.Median), format.Days(quartiles.Upper)]
        : parts.MostFrequent(found, LastToEnd);

    private string DiscountMeaning(NumberDistribution found)
    {
        var high = found.Bars.Where(bar => bar.From >= HighCabin).Sum(bar => bar.Members);
        return texts["Join", parts.MostFrequent(found, AvgDiscount),
            texts["Discount.High", format.Share(high / (double)found.Present), format.Significant(HighCabin)]];
    }

    private string YearsMeaning(CrossDistribution found)
    {
        var all = (double)(found.Less + found.Equal + found.More);
        var onlyFirst = found.Members[0].Skip(1).Sum();
        var onlySecond = found.Members.Skip(1).Sum(row => row[0]);
        return texts["Years.Meaning", format.Share(found.Less / all), format.Share(found.More / all), format.Share(found.Equal / all),
            format.Count(onlyFirst), format.Count(onlySecond)];
    }
}
