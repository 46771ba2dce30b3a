using System.Runtime.InteropServices;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>A member in the plane of the first two principal components.</summary>
/// <param name="Rank">The rank of its group.</param>
/// <param name="X">Its score on the first component.</param>
/// <param name="Y">Its score on the second.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MapPoint(int Rank, double X, double Y);

/// <summary>Members in the plane in which they differ most.</summary>
/// <param name="Components">The principal components of the standardised indicators.</param>
/// <param name="Points">The members that are shown.</param>
/// <param name="Members">How many have a group.</param>
/// <param name="Seed">The seed that they were drawn with.</param>
public sealed record MemberMap(PrincipalComponents Components, IReadOnlyList<MapPoint> Points, int Members, int Seed)
{
    /// <summary>Whether not all members are shown.</summary>
    public bool IsSampled => Points.Count < Members;
}

/// <summary>Lays the members of an analysis out in the plane of their first two principal components.</summary>
/// <param name="columns">Where members come from.</param>
public sealed class MemberMapRun(ColumnStore columns)
{
    private const int Across = 0;
    private const int Upwards = 1;

    /// <summary>The map of the members that an analysis scored last.</summary>
    /// <param name="view">The analysis, with two indicators at least.</param>
    /// <param name="ct">Ends the loading.</param>
    /// <exception cref="ColumnNotStoredException">The scoring is gone.</exception>
    public MemberMap Of(AnalysisView view, CancellationToken ct = default)
    {
        var scores = columns.LoadScores(view.Scoring.Id, ct);
        var scaler = view.Analysis.Scaler;
        var components = ScoredComponents.Of(scores, scaler);
        var seed = view.Analysis.ClusteringOptions.Seed;
        var rows = MemberSample.Of(scores.Segment, MemberSample.Most, seed);
        return new MemberMap(
            components,
            [.. rows.Select(row => new MapPoint(scores.Segment[row], Score(Across, row), Score(Upwards, row)))],
            scores.Segment.Count(rank => rank > 0),
            seed);

        double Score(int component, int row) => components.Score(component, j => scaler.Scales[j].Standardise(scores.Indicators[j][row]));
    }
}
