using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Portrait;

/// <summary>A value that stands out in a group.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="Value">The value.</param>
/// <param name="Members">Members of the group that have it.</param>
/// <param name="Href">Their list.</param>
/// <param name="Share">Their share of the group.</param>
/// <param name="AllShare">The share of all clustered members.</param>
/// <param name="Lift">How many times the one share the other is.</param>
/// <param name="P">The adjusted p-value.</param>
/// <param name="IsMore">Whether it is over-represented.</param>
public sealed record OutstandingValue(
    string Trait, string Value, string Members, string? Href, string Share, string AllShare, string Lift, string P, bool IsMore);

/// <summary>What the members of a group have in common.</summary>
/// <param name="Meaning">What is over- and under-represented, in words.</param>
/// <param name="Method">How that was tested.</param>
/// <param name="Outstanding">The values that stand out, the most unusual first.</param>
/// <param name="Charts">A chart a trait.</param>
/// <param name="Missing">What the extract does not say; null when it says all.</param>
public sealed record TraitsPortrait(
    string Meaning, string Method, IReadOnlyList<OutstandingValue> Outstanding, IReadOnlyList<PortraitChart> Charts, string? Missing);

/// <summary>Tier, age, gender, places and joining of a group against all clustered members.</summary>
public sealed class TraitPortraits(
    PortraitParts parts, FieldFormat format, IStringLocalizer<FieldTexts> fields, IStringLocalizer<PortraitTexts> texts)
{
    private const int NamedOfEach = 4;
    private const int MostRows = 14;
    private const double SmallestShown = 0.0001;

    /// <summary>The traits of a group.</summary>
    public TraitsPortrait Of(PortraitSubject subject, TraitContrastOptions options)
    {
        var contrasts = TraitContrasts.Of(subject.Portraits, subject.Rank, options);
        var outstanding = contrasts.Where(IsOutstanding).OrderByDescending(Unusualness).ToList();
        var missing = GroupPortrayal.TraitColumns.Where(column => subject.Portraits.Traits.All(trait => trait.Column != column.Name)).ToList();
        return new TraitsPortrait(
            Meaning(outstanding, subject, withTrait: true),
            texts["Traits.Method", contrasts.Count(c => !double.IsNaN(c.P)), format.Share(options.SignificanceLevel), format.Precise(options.LeastLift),
                format.Precise(options.MostLift), format.Precise(options.LeastExpected)],
            [.. outstanding.Take(MostRows).Select(contrast => Row(contrast, subject))],
            [.. subject.Portraits.Traits.Where(trait => trait.AllKnown > 0).Select(trait => Chart(trait, contrasts, subject))],
            missing.Count == 0 ? null : texts["Traits.Missing", string.Join(fields["List.Separator"], missing.Select(column => column.Name))].Value);
    }

    private static bool IsOutstanding(TraitContrast contrast) =>
        contrast.Verdict is TraitVerdict.OverRepresented or TraitVerdict.UnderRepresented;

    // half as frequent is as unusual as twice; a value that nobody of the group has is the most unusual
    private static double Unusualness(TraitContrast contrast) => Math.Abs(Math.Log(contrast.Lift));

    private PortraitChart Chart(GroupTrait trait, IReadOnlyList<TraitContrast> contrasts, PortraitSubject subject)
    {
        var column = PortraitParts.ColumnOf(trait);
        var (of, all) = (trait.Known(subject.Rank), trait.AllKnown);
        List<BesideAllRow> rows =
        [
            .. trait.Values.Select(value => parts.Row(
                subject, parts.Label(trait, value, subject.Tiers), value.Members, of, all, PortraitParts.Conditions(trait, value))),
            .. Others(trait, subject, of, all),
        ];
        var heading = texts[$"Trait.{trait.Column}"].Value;
        var headings = parts.Headings(heading, subject);
        var isUpright = column.Kind == ColumnKind.Date || column == ExtractColumns.Age;
        var outstanding = contrasts.Where(c => c.Trait == trait && IsOutstanding(c)).OrderByDescending(Unusualness).ToList();
        return new PortraitChart(
            trait.Column, heading, Meaning(outstanding, subject, withTrait: false),
            isUpright ? BesideAllFigure.Upright(subject.Group, rows, headings, parts.AllMembers) : BesideAllFigure.Level(subject.Group, rows, headings, parts.AllMembers),
            Unknown(trait, column, subject));
    }

    private IEnumerable<BesideAllRow> Others(GroupTrait trait, PortraitSubject subject, int of, int all)
    {
        if (trait.Others.Sum() == 0)
            return [];
        var column = PortraitParts.ColumnOf(trait);
        // a code beyond the shown ones has no condition of its own
        var row = parts.Row(
            subject, texts["Others", format.Count(trait.OtherValues)], trait.Others, of, all,
            [.. trait.Values.SelectMany(value => value.Spellings).Select(spelling => new ColumnIsNot(column, spelling))]);
        return column.Kind == ColumnKind.Text
            ? [row]
            : [row with { Members = row.Members with { Href = null }, AllMembers = row.AllMembers with { Href = null } }];
    }

    private IReadOnlyList<(string Text, string? Href)> Unknown(GroupTrait trait, ExtractColumn column, PortraitSubject subject) =>
        trait.Unknown[subject.Rank - 1] is > 0 and var unknown
            ? [(texts["Trait.Unknown", format.Count(unknown)], PortraitParts.OfGroup(subject, unknown, new ColumnEmpty(column)))]
            : [];

    private string Meaning(List<TraitContrast> outstanding, PortraitSubject subject, bool withTrait)
    {
        var more = outstanding.Where(c => c.Verdict == TraitVerdict.OverRepresented).ToList();
        var less = outstanding.Where(c => c.Verdict == TraitVerdict.UnderRepresented).ToList();
        return (more.Count, less.Count) switch
        {
            (0, 0) => texts[withTrait ? "Traits.Nothing" : "Trait.Nothing"].Value,
            (_, 0) => texts["Traits.More", Listed(more)].Value,
            (0, _) => texts["Traits.Less", Listed(less)].Value,
            _ => texts["Join", texts["Traits.More", Listed(more)].Value, texts["Traits.Less", Listed(less)].Value].Value,
        };

        string Listed(List<TraitContrast> contrasts)
        {
            // one more takes no more room than saying that there is one more
            var shown = contrasts.Count == NamedOfEach + 1 ? contrasts.Count : NamedOfEach;
            var named = string.Join(texts["Traits.Separator"], contrasts.Take(shown).Select(c => texts[
                "Traits.Value", withTrait ? WithTrait(c, subject) : LabelOf(c, subject), format.Share(c.Share), format.Share(c.AllShare)].Value));
            return contrasts.Count > shown ? texts["Traits.AndOthers", named, contrasts.Count - NamedOfEach] : named;
        }
    }

    private string WithTrait(TraitContrast contrast, PortraitSubject subject) =>
        parts.InSentence(contrast.Trait, contrast.Value, subject.Tiers)
        ?? texts["Traits.Named", texts[$"Trait.{contrast.Trait.Column}"].Value, LabelOf(contrast, subject)];

    private string LabelOf(TraitContrast contrast, PortraitSubject subject) => parts.Label(contrast.Trait, contrast.Value, subject.Tiers);

    private OutstandingValue Row(TraitContrast contrast, PortraitSubject subject) => new(
        texts[$"Trait.{contrast.Trait.Column}"],
        LabelOf(contrast, subject),
        format.Count(contrast.Members),
        PortraitParts.OfGroup(subject, contrast.Members, PortraitParts.Conditions(contrast.Trait, contrast.Value)),
        format.Share(contrast.Share),
        format.Share(contrast.AllShare),
        format.Significant(contrast.Lift),
        contrast.AdjustedP < SmallestShown ? texts["P.Below", format.Precise(SmallestShown)] : format.Significant(contrast.AdjustedP),
        contrast.Verdict == TraitVerdict.OverRepresented);
}
