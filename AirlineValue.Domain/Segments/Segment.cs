using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>Sums over the members of a segment, or over all members; empty cells count as 0.</summary>
/// <param name="Members">How many members.</param>
/// <param name="ActiveMembers">How many flew in year 2.</param>
/// <param name="Fares">Fares paid in both years, in the configured currency.</param>
/// <param name="FaresYr1">Fares paid in year 1.</param>
/// <param name="FaresYr2">Fares paid in year 2.</param>
/// <param name="Kilometres">Kilometres flown in the window.</param>
/// <param name="Points">All points of the window.</param>
/// <param name="Flights">Flights in the window.</param>
/// <param name="FlightsYr1">Flights in year 1.</param>
/// <param name="FlightsYr2">Flights in year 2.</param>
public sealed record SegmentFigures(
    int Members,
    int ActiveMembers,
    double Fares,
    double FaresYr1,
    double FaresYr2,
    double Kilometres,
    double Points,
    double Flights,
    double FlightsYr1,
    double FlightsYr2);

/// <summary>How one indicator is spread over the members of a segment, in the indicator's unit.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">Population standard deviation.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="LowerQuartile">25 % quantile, interpolated linearly.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="UpperQuartile">75 % quantile.</param>
/// <param name="Maximum">Largest value.</param>
public sealed record IndicatorSpread(
    string Indicator,
    double Mean,
    double StandardDeviation,
    double Minimum,
    double LowerQuartile,
    double Median,
    double UpperQuartile,
    double Maximum);

/// <summary>A segment: a named cluster with what its members are like.</summary>
/// <param name="Name">The name and why.</param>
/// <param name="Rank">Position in the fixed order of the groups, 1-based; repetitions follow their group.</param>
/// <param name="CentreStandardised">The centre in the coordinates that members are clustered by, in the order of the
/// indicators; <see cref="Scaler.StandardScores(IReadOnlyList{double})"/> gives it in standard deviations.</param>
/// <param name="Centre">The centre in the indicators' units: <see cref="IndicatorScale.Restore"/> of each coordinate. Where
/// values are capped or transformed it is not the members' mean, which <paramref name="Spreads"/> has.</param>
/// <param name="Figures">Sums over the members.</param>
/// <param name="Spreads">Spread of each indicator.</param>
public sealed record Segment(
    SegmentName Name,
    int Rank,
    IReadOnlyList<double> CentreStandardised,
    IReadOnlyList<double> Centre,
    SegmentFigures Figures,
    IReadOnlyList<IndicatorSpread> Spreads);
