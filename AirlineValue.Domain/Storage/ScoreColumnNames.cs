namespace AirlineValue.Domain.Storage;

/// <summary>The columns of <c>score_column</c>; the others bear the names of indicators, in the order of the analysis.</summary>
internal static class ScoreColumnNames
{
    public const string Segment = "segment";
    public const string DroppedBy = "dropped_by";
    public const string Distance = "distance";
    public const string SecondSegment = "second_segment";
    public const string SecondDistance = "second_distance";

    /// <summary>Those that every scoring has.</summary>
    public static readonly string[] BesideIndicators = [Segment, DroppedBy, Distance, SecondSegment, SecondDistance];
}
