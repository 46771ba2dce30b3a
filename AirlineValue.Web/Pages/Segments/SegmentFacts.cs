using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>A segment with its figures, and those of all clustered members to compare them with.</summary>
/// <param name="Segment">The named cluster.</param>
/// <param name="Figures">Sums over its members.</param>
/// <param name="Spreads">Spread of each indicator over its members.</param>
/// <param name="Clustered">Sums over the members of all segments.</param>
/// <param name="Scaler">The indicators, and what makes them comparable.</param>
public sealed record SegmentFacts(
    StoredSegment Segment, SegmentFigures Figures, IReadOnlyList<IndicatorSpread> Spreads, SegmentFigures Clustered, Scaler Scaler)
{
    /// <summary>The centre in standard deviations from the mean, in the order of the indicators.</summary>
    public IReadOnlyList<double> StandardScores => Scaler.StandardScores(Segment.CentreStandardised);

    /// <summary>Share of the clustered members.</summary>
    public double MemberShare => Ratio(Figures.Members, Clustered.Members);

    /// <summary>Share of the clustered members' fares.</summary>
    public double FareShare => Ratio(Figures.Fares, Clustered.Fares);

    /// <summary>Share of the clustered members' kilometres.</summary>
    public double KilometreShare => Ratio(Figures.Kilometres, Clustered.Kilometres);

    /// <summary>Share of the clustered members' points.</summary>
    public double PointShare => Ratio(Figures.Points, Clustered.Points);

    /// <summary>Share of the clustered members' flights.</summary>
    public double FlightShare => Ratio(Figures.Flights, Clustered.Flights);

    /// <summary>Fares of both years that a member pays on average.</summary>
    public double FaresPerMember => Ratio(Figures.Fares, Figures.Members);

    /// <summary>Share of its members that flew in year 2.</summary>
    public double ActiveShare => Ratio(Figures.ActiveMembers, Figures.Members);

    /// <summary>How many times its share of members its share of fares is.</summary>
    public double FareConcentration => Ratio(FareShare, MemberShare);

    /// <summary>Change of the flights from year 1 to year 2, as a share of year 1; not a number without year 1.</summary>
    public double FlightChange => Change(Figures.FlightsYr1, Figures.FlightsYr2);

    /// <summary>Change of the fares from year 1 to year 2, as a share of year 1; not a number without year 1.</summary>
    public double FareChange => Change(Figures.FaresYr1, Figures.FaresYr2);

    /// <summary>Whether the extract says how many flights fell into each year.</summary>
    public bool KnowsYears => Clustered.FlightsYr1 + Clustered.FlightsYr2 > 0;

    /// <summary>The segments of an analysis, in their order.</summary>
    public static IReadOnlyList<SegmentFacts> Of(AnalysisView view)
    {
        var figures = view.Scoring.SegmentFigures.ToDictionary(f => f.Rank);
        var clustered = Sum([.. view.Scoring.SegmentFigures.Select(f => f.Figures)]);
        return [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select(s =>
            new SegmentFacts(s, figures[s.Rank].Figures, figures[s.Rank].Spreads, clustered, view.Analysis.Scaler))];
    }

    /// <summary>The change from one year to the next, as a share of the first; not a number when that is 0.</summary>
    public static double Change(double year1, double year2) => year1 > 0 ? year2 / year1 - 1 : double.NaN;

    /// <summary>A ratio; not a number when the whole is 0.</summary>
    public static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;

    private static SegmentFigures Sum(IReadOnlyList<SegmentFigures> parts) => new(
        parts.Sum(f => f.Members), parts.Sum(f => f.ActiveMembers), parts.Sum(f => f.Fares), parts.Sum(f => f.FaresYr1),
        parts.Sum(f => f.FaresYr2), parts.Sum(f => f.Kilometres), parts.Sum(f => f.Points), parts.Sum(f => f.Flights),
        parts.Sum(f => f.FlightsYr1), parts.Sum(f => f.FlightsYr2));
}
