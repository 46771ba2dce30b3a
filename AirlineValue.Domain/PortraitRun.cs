using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>Gives the portraits of an analysis's groups: the stored ones, or, when they are not there yet, made from what the
/// analysis says of its members, and stored. The analysis itself does not wait for them.</summary>
/// <param name="database">Where members come from.</param>
/// <param name="portraits">Where portraits are kept.</param>
public sealed class PortraitRun(Database database, GroupPortraitStore portraits)
{
    /// <summary>The portraits of the groups of an analysis over the members that it scored last.</summary>
    /// <exception cref="ColumnNotStoredException">The scoring or its extract is gone.</exception>
    public GroupPortraits FindOrMake(AnalysisView view, CancellationToken cancellationToken = default)
    {
        if (portraits.Find(view.Scoring.Id) is { } stored)
            return stored;
        var made = GroupPortrayal.Of(MembersOf(view, cancellationToken), new GroupPortraitOptions(), cancellationToken);
        portraits.Save(view.Scoring.Id, made);
        return made;
    }

    private GroupedMembers MembersOf(AnalysisView view, CancellationToken cancellationToken)
    {
        var columns = new ColumnStore(database);
        var scores = columns.LoadScores(view.Scoring.Id, cancellationToken);
        var extract = view.Scoring.ExtractId;
        var stored = columns.Columns(extract).ToHashSet();
        var medians = view.Scoring.Spreads.ToDictionary(spread => spread.Indicator, spread => spread.Median, StringComparer.Ordinal);
        return new GroupedMembers
        {
            Groups = view.Analysis.Segments.Count,
            Ranks = scores.Segment,
            IndicatorNames = scores.IndicatorNames,
            Indicators = scores.Indicators,
            Medians = [.. scores.IndicatorNames.Select(name => medians[name])],
            Distance = scores.Distance,
            SecondRanks = scores.SecondSegment,
            SecondDistance = scores.SecondDistance,
            Column = column => stored.Contains(column) ? columns.Load(extract, column, cancellationToken) : null,
        };
    }
}
