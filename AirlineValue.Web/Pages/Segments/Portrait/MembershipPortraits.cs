using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>Some members of a group, with their share of it.</summary>
/// <param name="Name">Who they are.</param>
/// <param name="Explanation">What that means.</param>
/// <param name="Members">How many they are.</param>
/// <param name="Href">Their list.</param>
/// <param name="Share">Their share of the group.</param>
/// <param name="AllShare">The share among all clustered members; null where there is none.</param>
public sealed record MemberPart(string Name, string? Explanation, string Members, string? Href, string Share, string? AllShare);

/// <summary>How surely members belong to a group.</summary>
/// <param name="Meaning">What the margins say.</param>
/// <param name="Definition">What a margin is.</param>
/// <param name="Parts">Core, in between, edge.</param>
/// <param name="Leanings">The groups that members at the edge lean to, most first.</param>
/// <param name="Margins">The distribution of margins.</param>
public sealed record MembershipPortrait(
    string Meaning, string Definition, IReadOnlyList<MemberPart> Parts, IReadOnlyList<MemberPart> Leanings, PlotlyFigure Margins);

/// <summary>Says how surely members belong to a group: core, edge, and where the edge leans.</summary>
public sealed class MembershipPortraits(
    PortraitParts parts, FieldFormat format, SegmentTexts segments, IStringLocalizer<PortraitTexts> texts)
{
    private const double Tenth = 0.1;

    /// <summary>The membership of a group.</summary>
    /// <param name="subject">Whose portrait it is.</param>
    /// <param name="all">All groups, by rank.</param>
    public MembershipPortrait Of(PortraitSubject subject, IReadOnlyList<SegmentFacts> all)
    {
        var own = subject.Portraits.Margins[subject.Rank - 1];
        var options = subject.Portraits.Options;
        var (of, ofAll) = (subject.Facts.Figures.Members, subject.Facts.Clustered.Members);
        var edge = Below(options.EdgeMargin);
        var leanings = Leanings(subject, own, all, edge);
        return new MembershipPortrait(
            Meaning(own, of, leanings),
            texts["Margin.Definition", format.Precise(options.CoreMargin), format.Precise(options.EdgeMargin)],
            [
                Part("Core", own.Core, m => m.Core, From(options.CoreMargin, null)),
                Part("Between", own.Between, m => m.Between, From(options.EdgeMargin, options.CoreMargin)),
                Part("Edge", own.Edge, m => m.Edge, edge),
            ],
            leanings,
            BesideAllFigure.Upright(
                subject.Group, [.. Enumerable.Range(0, own.Tenths.Count).Select(i => Row(subject, i, of, ofAll))],
                parts.Headings(texts["Margin.Axis"], subject), parts.AllMembers));

        MemberPart Part(string key, int members, Func<MembershipMargins, int> count, MemberCondition condition) => new(
            texts[$"Margin.{key}"], texts[$"Margin.{key}.Explanation"], format.Count(members),
            PortraitParts.OfGroup(subject, members, condition), parts.Share(members, of).Text,
            parts.Share(subject.Portraits.Margins.Sum(count), ofAll).Text);
    }

    private string Meaning(MembershipMargins own, int of, IReadOnlyList<MemberPart> leanings)
    {
        var sentence = texts["Margin.Meaning", format.Share(SegmentFacts.Ratio(own.Core, of)), format.Share(SegmentFacts.Ratio(own.Edge, of))].Value;
        return leanings.Count == 0 ? sentence : texts["Join", sentence, texts["Margin.Leaning", leanings[0].Name, leanings[0].Members].Value];
    }

    private IReadOnlyList<MemberPart> Leanings(
        PortraitSubject subject, MembershipMargins own, IReadOnlyList<SegmentFacts> all, MeasureRange edge) =>
    [
        .. all.Select(facts => (facts.Segment, Members: own.EdgeTowards[facts.Segment.Rank - 1]))
            .Where(leaning => leaning.Members > 0)
            .OrderByDescending(leaning => leaning.Members)
            .Select(leaning => new MemberPart(
                segments.Name(leaning.Segment.Name), null, format.Count(leaning.Members),
                PortraitParts.OfGroup(subject, leaning.Members, edge, new LeansTo(leaning.Segment.Key)),
                parts.Share(leaning.Members, own.Edge).Text, null)),
    ];

    private BesideAllRow Row(PortraitSubject subject, int tenth, int of, int ofAll)
    {
        var (from, to) = (tenth / 10.0, (tenth + 1) / 10.0);
        var isLast = tenth == 9;
        return parts.Row(
            subject, parts.Range(from, isLast ? 1 : to), [.. subject.Portraits.Margins.Select(m => m.Tenths[tenth])], of, ofAll,
            tenth == 0 ? Below(Tenth) : From(from, isLast ? null : to));
    }

    private static MeasureRange Below(double margin) => new(MemberMeasure.Margin, new ValueRange(null, margin, IsToExclusive: true));

    private static MeasureRange From(double from, double? to) =>
        new(MemberMeasure.Margin, new ValueRange(from, to, IsToExclusive: to is not null));
}
