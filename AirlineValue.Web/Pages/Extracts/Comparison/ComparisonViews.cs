using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>Makes the page of a comparison.</summary>
public sealed class ComparisonViews(
    ComparisonMeaning meaning, ComparedColumnRows rows, ComparedColumnDetails details, FieldFormat format, IStringLocalizer<ComparisonTexts> texts)
{
    /// <summary>The comparison as it is shown.</summary>
    /// <param name="source">The extracts with their comparison.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="address">The order, and the column in detail.</param>
    /// <param name="tiers">What both extracts call their tiers.</param>
    public ComparisonView Of(ComparisonPageView source, ExtractComparison comparison, ComparisonAddress address, TierNames tiers)
    {
        var links = new ComparisonLinks(source.Base!.Id, source.Extract.Id);
        var shown = comparison.Columns.FirstOrDefault(column => string.Equals(column.Name, address.Column, StringComparison.OrdinalIgnoreCase));
        return new ComparisonView(
            meaning.Members(comparison, source.Base.FileName),
            meaning.Windows(comparison.Windows),
            meaning.Columns(comparison),
            meaning.OneSided(comparison),
            Tiles(comparison.Members, links),
            Overlap(comparison.Members),
            [.. Heads(address)],
            [.. Sorted(comparison, address.Sort).Select(column => rows.Of(column, comparison.Members, address, links))],
            shown is null ? null : details.Of(shown, address, links, tiers));
    }

    private static IEnumerable<ColumnComparison> Sorted(ExtractComparison comparison, ComparisonSort sort) => sort switch
    {
        ComparisonSort.Column => comparison.Columns,
        ComparisonSort.Changed => comparison.Columns.OrderByDescending(column => column.Changes.Changed),
        ComparisonSort.Empty => comparison.Columns.OrderByDescending(column => Math.Abs(EmptyShare(column.Other) - EmptyShare(column.Base))),
        _ => comparison.Columns.OrderByDescending(column => column.Stability?.Value ?? -1),
    };

    private static double EmptyShare(ComparedFigures figures) => figures.Empty / Math.Max(1.0, figures.Present + figures.Empty);

    private List<OverlapTile> Tiles(MemberOverlap members, ComparisonLinks links)
    {
        var (before, now) = (members.Common + members.Lost, members.Common + members.New);
        return
        [
            new(texts["Members.Common"], Counted(members.Common, links.Common()), texts["Members.CommonShare", format.Share(Ratio(members.Common, before))]),
            new(texts["Members.New"], Counted(members.New, links.New()), texts["Members.NewShare", format.Share(Ratio(members.New, now))]),
            new(texts["Members.Lost"], Counted(members.Lost, links.Lost()), texts["Members.LostShare", format.Share(Ratio(members.Lost, before))]),
        ];
    }

    private PlotlyFigure Overlap(MemberOverlap members) => OverlapFigure.Create(
        (texts["Base"], texts["Other"]), Number(members.Common), Number(members.Lost), Number(members.New),
        [texts["Extract"], texts["Members.Common"], texts["Members.Lost"], texts["Members.New"]]);

    private IEnumerable<ComparisonHead> Heads(ComparisonAddress address)
    {
        ComparisonHead Sortable(string key, ComparisonSort sort) =>
            new(texts[$"Head.{key}"], texts[$"Head.{key}.Hint"], (address with { Sort = sort, Column = null }).ToString(), address.Sort == sort);
        ComparisonHead Plain(string key) => new(texts[$"Head.{key}"], texts[$"Head.{key}.Hint"], null, false);
        return
        [
            Sortable("Column", ComparisonSort.Column), Sortable("Shift", ComparisonSort.Shift), Plain("Verdict"),
            Plain("BaseMean"), Plain("OtherMean"), Plain("Difference"),
            Sortable("Empty", ComparisonSort.Empty), Sortable("Changed", ComparisonSort.Changed),
        ];
    }

    private CountedMembers Counted(long members, string href) => new(format.Count(members), members == 0 ? null : href);

    private FigureNumber Number(long members) => new(members, format.Count(members));

    private static double Ratio(long part, long whole) => whole == 0 ? double.NaN : (double)part / whole;
}
