using AirlineValue.Domain;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>A group before and after.</summary>
public sealed record EffectGroupRow(string Name, LinkedCount Before, LinkedCount After, string Difference, string ShareBefore, string ShareAfter, string Moved, string Centre);

/// <summary>Where the members of a group before are after.</summary>
public sealed record EffectCrossRow(string Name, IReadOnlyList<LinkedCount> Counts);

/// <summary>What another cleaning would change, as it is read.</summary>
/// <param name="Against">What it is compared with.</param>
/// <param name="Meaning">Who comes, goes and moves.</param>
/// <param name="SizesMeaning">Which groups grow and shrink.</param>
/// <param name="Losing">Who would lose their group.</param>
/// <param name="CentresMeaning">How far the centres move.</param>
/// <param name="Groups">The groups before and after.</param>
/// <param name="CrossHeads">The groups after, and none.</param>
/// <param name="Cross">The groups before, and none.</param>
/// <param name="Sizes">The picture.</param>
public sealed record CleaningEffectView(
    string Against,
    string Meaning,
    string SizesMeaning,
    LinkedCount? Losing,
    string CentresMeaning,
    IReadOnlyList<EffectGroupRow> Groups,
    IReadOnlyList<string> CrossHeads,
    IReadOnlyList<EffectCrossRow> Cross,
    PlotlyFigure Sizes);

/// <summary>Writes what another cleaning would change.</summary>
public sealed class CleaningEffectViews(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<CleaningTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>The effect in words, tables and a picture.</summary>
    public CleaningEffectView Of(CleaningEffect effect)
    {
        var change = effect.Change;
        return new CleaningEffectView(
            effect.Period is { } against
                ? texts["Effect.Against.Analysis", against.AnalysisId, effect.Clustering.K, effect.Clustering.Seed]
                : texts["Effect.Against.Default", effect.Clustering.K, effect.Clustering.Seed],
            Meaning(change),
            SizesMeaning(change),
            change.Dropped > 0 && effect.Period is { } period
                ? new LinkedCount(format.Count(change.Dropped), CleaningMemberLinks.Losing(period, null, effect.Options, effect.Steps))
                : null,
            CentresMeaning(change),
            [.. Names(change).Select(name => Row(name, effect))],
            [.. change.After.Select(segments.Name), texts["Effect.NoGroup"]],
            Cross(effect),
            Figure(change));
    }

    private string Meaning(GroupingChange change)
    {
        var members = texts["Effect.Meaning.Members", format.Count(change.Added), format.Count(change.Dropped)];
        return change.Changed == 0
            ? $"{members} {texts["Effect.Meaning.NobodyMoves", format.Count(change.InBoth)]}"
            : $"{members} {texts["Effect.Meaning.Moves", format.Count(change.Changed), format.Count(change.InBoth), format.Share(Of(change.Changed, change.InBoth))]}";
    }

    // The group that changes most comes first.
    private string SizesMeaning(GroupingChange change)
    {
        var moved = Names(change)
            .Select(name => (Name: segments.Name(name), Before: Size(change, name, isAfter: false), After: Size(change, name, isAfter: true)))
            .Where(group => group.Before != group.After)
            .OrderByDescending(group => Math.Abs(group.After - group.Before))
            .Select(group => texts["Effect.Meaning.Size", group.Name, format.Count(group.Before), format.Count(group.After), Difference(group.Before, group.After)].Value)
            .ToList();
        return moved.Count == 0 ? texts["Effect.Meaning.SameSizes"] : texts["Effect.Meaning.Sizes", string.Join(texts["Effect.Meaning.Size.Separator"], moved)];
    }

    private string Difference(int before, int after) => format.Difference(after - before, Domain.Extracts.ColumnUnit.None);

    private string CentresMeaning(GroupingChange change)
    {
        if (change.Moved.MaxBy(moved => moved.Distance) is not { Distance: >= 0.005 } most)
            return texts["Effect.Centres.Stay"];
        var name = change.Before.First(n => n.Key == most.Key);
        return texts["Effect.Centres.Move", segments.Name(name), format.Significant(most.Distance)];
    }

    private static IEnumerable<SegmentName> Names(GroupingChange change) =>
        change.Before.Concat(change.After).DistinctBy(name => name.Key, StringComparer.Ordinal).OrderBy(name => name.Group).ThenBy(name => name.Repetition);

    private EffectGroupRow Row(SegmentName name, CleaningEffect effect)
    {
        var (change, before, after) = (effect.Change, Size(effect.Change, name, isAfter: false), Size(effect.Change, name, isAfter: true));
        var all = (Before: change.InBoth + change.Dropped, After: change.InBoth + change.Added);
        var moved = change.Moved.FirstOrDefault(m => m.Key == name.Key);
        return new EffectGroupRow(
            segments.Name(name),
            new LinkedCount(
                format.Count(before),
                before > 0 && effect.Period is { } period ? MemberLinks.OfPeriod(period, new InGroup(name.Key)) : null,
                before > 0 ? texts["Effect.NotStored"].Value : null),
            new LinkedCount(format.Count(after), null, texts["Effect.NotStored"]),
            Difference(before, after),
            format.Share(Of(before, all.Before)),
            format.Share(Of(after, all.After)),
            moved is null ? "—" : texts["Effect.Centres.Distance", format.Significant(moved.Distance)],
            moved is null ? "" : Centre(moved, effect.Indicators));
    }

    // The centre in words: only what a reader could notice in the indicator's own unit.
    private string Centre(MovedCentre moved, IReadOnlyList<Domain.Indicators.Indicator> indicators)
    {
        var parts = indicators.Select((indicator, j) => (indicator.Name, From: format.Significant(moved.Before[j]), To: format.Significant(moved.After[j])))
            .Where(part => part.From != part.To).Select(part => $"{part.Name} {part.From} → {part.To}").ToList();
        return parts.Count == 0 ? "" : string.Join(fields["List.Separator"], parts);
    }

    private List<EffectCrossRow> Cross(CleaningEffect effect) =>
    [
        .. effect.Change.Before.Select((name, i) => CrossRow(segments.Name(name), effect.Change.Members[i + 1], Losing(effect, name))),
        CrossRow(texts["Effect.NoGroup"], effect.Change.Members[0], null),
    ];

    // Who is in which group after is known only once there is an analysis; who has none after, the rules say.
    private EffectCrossRow CrossRow(string name, int[] counts, string? losing) => new(
        name,
        [
            .. counts.Skip(1).Select(count => new LinkedCount(format.Count(count), null, count > 0 ? texts["Effect.NotStored"].Value : null)),
            new LinkedCount(format.Count(counts[0]), counts[0] > 0 ? losing : null),
        ]);

    private static string? Losing(CleaningEffect effect, SegmentName name) =>
        effect.Period is { } period ? CleaningMemberLinks.Losing(period, name.Key, effect.Options, effect.Steps) : null;

    private PlotlyFigure Figure(GroupingChange change) => EffectFigure.Create(
        [.. Names(change).Select(name => new EffectRow(
            new FigureGroup(name.Key, segments.Name(name), GroupColours.Of(name.Group)),
            Number(Size(change, name, isAfter: false)), Number(Size(change, name, isAfter: true))))],
        [texts["Effect.Group"], texts["Effect.Before"], texts["Effect.After"]]);

    private static int Size(GroupingChange change, SegmentName name, bool isAfter)
    {
        var rank = (isAfter ? change.After : change.Before).ToList().FindIndex(n => n.Key == name.Key) + 1;
        return rank == 0 ? 0 : isAfter ? change.SizeAfter(rank) : change.SizeBefore(rank);
    }

    private FigureNumber Number(int count) => new(count, format.Count(count));

    private static double Of(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
