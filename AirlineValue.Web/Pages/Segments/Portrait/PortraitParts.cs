using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>A chart of a portrait.</summary>
/// <param name="Key">Its key on the page and in downloads.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Notes">Numbers of members that stand beside it, with their lists.</param>
public sealed record PortraitChart(
    string Key, string Heading, string Meaning, PlotlyFigure Figure, IReadOnlyList<(string Text, string? Href)> Notes);

/// <summary>Whose portrait is made.</summary>
/// <param name="Period">The analysis and the extract that it scored.</param>
/// <param name="Facts">The group with its figures.</param>
/// <param name="Portraits">The portraits of all groups.</param>
/// <param name="Group">The group in figures.</param>
/// <param name="Tiers">What tiers are called.</param>
public sealed record PortraitSubject(PeriodKey Period, SegmentFacts Facts, GroupPortraits Portraits, FigureGroup Group, TierNames Tiers)
{
    /// <summary>The group's rank, from 1.</summary>
    public int Rank => Facts.Segment.Rank;
}

/// <summary>What the parts of a portrait have in common: counts with their lists, bars beside those of all, labels.</summary>
public sealed class PortraitParts(FieldFormat format, TierText tierTexts, IStringLocalizer<PortraitTexts> texts)
{
    // servers take request lines of 8,192 characters
    private const int LongestAddress = 7_500;

    /// <summary>What all members are called.</summary>
    public string AllMembers => texts["All"];

    /// <summary>The heads of a table of bars.</summary>
    /// <param name="values">What the bars stand for.</param>
    /// <param name="subject">Whose portrait it is.</param>
    public IReadOnlyList<string> Headings(string values, PortraitSubject subject) =>
        [values, texts["Members.Of", subject.Group.Name], texts["Share.Of", subject.Group.Name], texts["Members.All"], texts["Share.All"]];

    /// <summary>A bar of a group and of all clustered members.</summary>
    /// <param name="subject">Whose portrait it is.</param>
    /// <param name="name">The bar's name.</param>
    /// <param name="members">Its members of each group, by rank − 1.</param>
    /// <param name="of">Members of the group that shares are taken of.</param>
    /// <param name="ofAll">Clustered members that shares are taken of.</param>
    /// <param name="conditions">Who they are.</param>
    public BesideAllRow Row(
        PortraitSubject subject, string name, IReadOnlyList<int> members, int of, int ofAll, params IReadOnlyList<MemberCondition> conditions)
    {
        var (own, all) = (members[subject.Rank - 1], members.Sum());
        return new BesideAllRow(
            name,
            new FigureNumber(own, format.Count(own), OfGroup(subject, own, conditions)),
            Share(own, of),
            new FigureNumber(all, format.Count(all), OfAll(subject, all, conditions)),
            Share(all, ofAll));
    }

    /// <summary>The list of the group's members that meet conditions; null when there is nobody, or no address is long
    /// enough.</summary>
    public static string? OfGroup(PortraitSubject subject, int members, params IEnumerable<MemberCondition> conditions) =>
        Listed(members, MemberLinks.OfPeriod(subject.Period, [new InGroup(subject.Facts.Segment.Key), .. conditions]));

    /// <summary>The list of the clustered members that meet conditions.</summary>
    public static string? OfAll(PortraitSubject subject, int members, params IEnumerable<MemberCondition> conditions) =>
        Listed(members, MemberLinks.OfPeriod(subject.Period, [new InAnyGroup(), .. conditions]));

    /// <summary>A value in its unit; whole numbers without decimals.</summary>
    public string Amount(double value, ColumnUnit unit) =>
        double.IsInteger(value) && unit is (ColumnUnit.Flights or ColumnUnit.Points or ColumnUnit.Times)
            ? format.WithUnit(format.Count((long)value), unit)
            : format.InUnit(value, unit);

    /// <summary>A share with its text.</summary>
    public FigureNumber Share(int members, int of) =>
        of == 0 ? new FigureNumber(0, format.Share(double.NaN)) : new FigureNumber((double)members / of, format.Share((double)members / of));

    /// <summary>What a range stands for: years of dates, numbers else.</summary>
    public string Range(double? from, double? to, ExtractColumn? column = null)
    {
        if (column?.Kind == ColumnKind.Date)
            return from is { } start ? Year(start) : texts["Range.Before", Year(to!.Value)];
        if (from is null && to is null)
            return texts["Range.Any"];
        if (from is null)
            return texts["Range.Below", Number(to!.Value)];
        if (to is null)
            return texts["Range.AtLeast", Number(from.Value)];
        var last = column?.Kind == ColumnKind.Integer ? to.Value - 1 : to.Value;
        return last == from ? Number(last) : $"{Number(from.Value)}–{Number(last)}";
    }

    /// <summary>What a value of a trait is called.</summary>
    /// <param name="trait">The trait.</param>
    /// <param name="value">The value.</param>
    /// <param name="tiers">What tiers are called.</param>
    public string Label(GroupTrait trait, TraitValue value, TierNames tiers)
    {
        var column = ColumnOf(trait);
        if (value.Code is { } code)
            return IsTier(trait) ? tierTexts.Name(tiers.Of(code), code) : Number(code);
        if (value.Spellings.Count == 0)
            return Range(value.From, value.To, column);
        return value.Spellings[0] switch
        {
            "男" => texts["Gender.Male"],
            "女" => texts["Gender.Female"],
            var text => VisibleText.Of(text),
        };
    }

    /// <summary>A tier among values of other traits; null for what is no tier.</summary>
    /// <param name="trait">The trait.</param>
    /// <param name="value">The value.</param>
    /// <param name="tiers">What tiers are called.</param>
    public string? InSentence(GroupTrait trait, TraitValue value, TierNames tiers) =>
        IsTier(trait) && value.Code is { } code ? tierTexts.InSentence(tiers.Of(code), code) : null;

    /// <summary>Who has a value of a trait: alternatives on one column.</summary>
    public static IReadOnlyList<MemberCondition> Conditions(GroupTrait trait, TraitValue value)
    {
        var column = ColumnOf(trait);
        return value switch
        {
            { Code: { } code } => [new ColumnRange(column, ValueRange.Of(code))],
            { Spellings.Count: > 0 } => [.. value.Spellings.Select(spelling => new ColumnIs(column, spelling))],
            _ => [new ColumnRange(column, new ValueRange(value.From, value.To, IsToExclusive: value.To is not null))],
        };
    }

    /// <summary>The column of a trait.</summary>
    public static ExtractColumn ColumnOf(GroupTrait trait) => ExtractColumns.All.First(column => column.Name == trait.Column);

    /// <summary>An address; null when it is longer than servers take.</summary>
    public static string? Addressable(string href) => href.Length > LongestAddress ? null : href;

    private static bool IsTier(GroupTrait trait) => trait.Column == ExtractColumns.FfpTier.Name;

    private static string? Listed(int members, string href) => members == 0 ? null : Addressable(href);

    private string Number(double value) => format.Precise(Math.Round(value, 6));

    private static string Year(double day) => DateOnly.FromDayNumber((int)day).Year.ToString(CultureInfo.InvariantCulture);
}
