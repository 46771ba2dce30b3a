using AirlineValue.Domain.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>How a segment's flights and fares went from year 1 to year 2, in words. It stands beside the name, which
/// rests on the centre alone, and may disagree with it.</summary>
public sealed class SegmentTrend(FieldFormat format, IStringLocalizer<SegmentsTexts> texts)
{
    /// <summary>A smaller change counts as none.</summary>
    public const double Steady = 0.02;

    /// <summary>The change of the flights, with its sign.</summary>
    public string Flights(SegmentFacts facts) => facts.KnowsYears ? Changed(facts.FlightChange) : texts["Trend.Unknown.Short"];

    /// <summary>The change of the fares, with its sign.</summary>
    public string Fares(SegmentFacts facts) => Changed(facts.FareChange);

    /// <summary>A few words for a table: "flights +34.6 %, fares +32.7 %".</summary>
    public string Short(SegmentFacts facts) => facts.KnowsYears
        ? texts["Trend.Short", Changed(facts.FlightChange), Changed(facts.FareChange)]
        : texts["Trend.Unknown.Short"];

    /// <summary>A sentence: "From year 1 to year 2, flights rose by 34.6 % and fares by …".</summary>
    public string Sentence(SegmentFacts facts)
    {
        if (!facts.KnowsYears)
            return texts["Trend.Unknown"];
        return texts["Trend.Sentence",
            Moved("Flights", facts.FlightChange, format.Count((long)facts.Figures.FlightsYr1), format.Count((long)facts.Figures.FlightsYr2)),
            Moved("Fares", facts.FareChange, format.CompactCurrency(facts.Figures.FaresYr1), format.CompactCurrency(facts.Figures.FaresYr2))];
    }

    /// <summary>What to keep in mind when the trend of flights and the name point in different directions; else null.</summary>
    public string? Disagreement(SegmentFacts facts)
    {
        if (!facts.KnowsYears || !double.IsFinite(facts.FlightChange))
            return null;
        return facts.Segment.Name.Group switch
        {
            CustomerGroup.ImportantWinBack or CustomerGroup.LowValue when facts.FlightChange > Steady => texts["Trend.RisesAgainstName"].Value,
            CustomerGroup.ImportantKeep or CustomerGroup.ImportantDevelop when facts.FlightChange < -Steady => texts["Trend.FallsAgainstName"].Value,
            _ => null,
        };
    }

    private string Changed(double change) => double.IsFinite(change) ? format.Change(change) : texts["Trend.FromNone"];

    private string Moved(string measure, double change, string year1, string year2) => change switch
    {
        double.NaN => texts[$"Trend.{measure}.FromNone", year2],
        > Steady => texts[$"Trend.{measure}.Rose", format.Share(change), year1, year2],
        < -Steady => texts[$"Trend.{measure}.Fell", format.Share(-change), year1, year2],
        _ => texts[$"Trend.{measure}.Steady", year1, year2],
    };
}
