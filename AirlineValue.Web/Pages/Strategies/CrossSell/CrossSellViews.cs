using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Segments.Portrait;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.CrossSell;

/// <summary>Makes what the page of cross-sell says.</summary>
public sealed class CrossSellViews(FieldFormat format, SegmentTexts segments, PortraitParts parts, StrategyTables tables, IStringLocalizer<StrategiesTexts> texts)
{
    private const int NamedOfEach = 4;
    private const double SmallestShown = 0.0001;
    private const double Hardly = 0.55;
    private const double Modest = 0.7;
    private const double Acceptable = 0.8;

    private static readonly TraitContrastOptions Options = new();

    /// <summary>The view.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="picture">What was counted.</param>
    /// <param name="tiers">What tiers are called.</param>
    /// <param name="version">The version of the rules that lists name; null for the one in force.</param>
    public CrossSellView Of(MemberBasis basis, CrossSellPicture picture, TierNames tiers, int? version)
    {
        var values = picture.Lift?.Values.Where(value => value.Members > 0).ToList() ?? [];
        return new CrossSellView(
            picture.Lift is { } lift ? Meaning(basis, lift, tiers) : null,
            texts["Relation.Lift.Method", values.Count(v => !double.IsNaN(v.Contrast.P)), format.Precise(Options.SignificanceLevel),
                format.Precise(Options.LeastLift), format.Precise(Options.MostLift), format.Precise(Options.LeastExpected)],
            picture.Lift is null ? null : Figure(basis, picture.Lift, values, tiers, version),
            [.. values.Select(value => Row(basis, value, tiers, version))],
            texts["Relation.Alike.Formula", format.Precise(PartnerLikelihood.Lean)],
            double.IsNaN(picture.Discrimination) ? null : texts["Relation.Alike.Auc", format.Significant(picture.Discrimination), Judged(picture.Discrimination)].Value,
            picture.Potential is { } potential ? Potential(potential) : null,
            picture.Courses is { } courses ? CourseMeaning(courses) : texts["Relation.Course.Lacks"],
            picture.Courses is null ? null : tables.Courses(basis, picture.Courses));
    }

    private string Meaning(MemberBasis basis, PartnerLift lift, TierNames tiers)
    {
        var more = Named(TraitVerdict.OverRepresented, v => -v.Contrast.Lift);
        var less = Named(TraitVerdict.UnderRepresented, v => v.Contrast.Lift);
        var found = (more, less) switch
        {
            ("", "") => texts["Relation.Lift.Nothing"].Value,
            (_, "") => texts["Relation.Lift.More", more].Value,
            ("", _) => texts["Relation.Lift.Less", less].Value,
            _ => texts["Relation.Lift.Both", texts["Relation.Lift.More", more].Value, texts["Relation.Lift.Less", less].Value].Value,
        };
        return texts["Relation.Lift.Meaning", format.Count(lift.Much), format.Count(lift.Members), format.Share(lift.Share), found];

        string Named(TraitVerdict verdict, Func<PartnerLiftValue, double> order) => string.Join(
            texts["Relation.Lift.Separator"],
            lift.Values.Where(v => v.Contrast.Verdict == verdict).OrderBy(order).Take(NamedOfEach).Select(v => texts[
                "Relation.Lift.Value", InSentence(basis, v.Contrast, tiers), format.Share(v.Share), format.Significant(v.Contrast.Lift)].Value));
    }

    private PlotlyFigure Figure(MemberBasis basis, PartnerLift lift, List<PartnerLiftValue> values, TierNames tiers, int? version) => LiftFigure.Create(
        [.. values.Select(value => new LiftRow(
            InSentence(basis, value.Contrast, tiers), Number(value.Share), Number(value.Lower), Number(value.Upper),
            new FigureNumber(value.Members, format.Count(value.Members), Href(basis, value.Members, value, AllStandings(version)))))],
        [texts["Relation.Column.Value"], texts["Relation.Column.Share"], $"{texts["Relation.Column.Interval"].Value} ↓", $"{texts["Relation.Column.Interval"].Value} ↑", texts["Relation.Column.Members"]],
        lift.Share, texts["Relation.Lift.All"]);

    private LiftValueRow Row(MemberBasis basis, PartnerLiftValue value, TierNames tiers, int? version)
    {
        var contrast = value.Contrast;
        return new LiftValueRow(
            texts[$"Relation.Trait.{contrast.Trait.Column}"], Label(basis, contrast, tiers),
            new StrategyCell(format.Count(value.Members), Href(basis, value.Members, value, AllStandings(version))),
            new StrategyCell(format.Count(value.Much), Href(basis, value.Much, value, [new InStrategy(Strategy.CrossSell, StrategyStanding.MuchAccrual, Version: version)])),
            format.Share(value.Share), texts["Relation.Interval", format.Share(value.Lower), format.Share(value.Upper)], format.Significant(contrast.Lift),
            contrast.AdjustedP < SmallestShown ? texts["Relation.P.Below", format.Precise(SmallestShown)] : format.Significant(contrast.AdjustedP),
            texts[$"Relation.Verdict.{contrast.Verdict}"],
            contrast.Verdict switch { TraitVerdict.OverRepresented => "good", TraitVerdict.UnderRepresented => "warn", _ => null });
    }

    private string Potential(PartnerPotential potential) => texts["Relation.Potential",
        format.Count(potential.Members), format.Count((long)Math.Round(potential.Expected)), format.Compact(potential.Points), format.Precise(potential.MedianPoints)];

    private string CourseMeaning(int[,] courses)
    {
        return texts["Relation.Course.Meaning", Sum(PartnerCourse.Began), Sum(PartnerCourse.Stopped), Sum(PartnerCourse.Grew), Sum(PartnerCourse.Fell)];

        string Sum(PartnerCourse course) => format.Count(Enumerable.Range(0, courses.GetLength(0)).Sum(rank => courses[rank, (int)course]));
    }

    // Hosmer and Lemeshow's words for areas; below 0.55 there is hardly anything to tell
    private string Judged(double area) => texts["Relation.Auc." + area switch
    {
        < Hardly => "None",
        < Modest => "Modest",
        < Acceptable => "Acceptable",
        _ => "Good",
    }];

    private string InSentence(MemberBasis basis, TraitContrast contrast, TierNames tiers)
    {
        var label = Label(basis, contrast, tiers);
        return contrast.Trait.Column == Domain.Extracts.ExtractColumns.Age.Name
            ? texts["Relation.Lift.Age", label]
            : parts.InSentence(contrast.Trait, contrast.Value, tiers) ?? label;
    }

    private string Label(MemberBasis basis, TraitContrast contrast, TierNames tiers) => contrast.Trait.Column == PartnerLift.GroupTraitName
        ? segments.Name(SegmentOf(basis, contrast).Name)
        : parts.Label(contrast.Trait, contrast.Value, tiers);

    private static string? Href(MemberBasis basis, int members, PartnerLiftValue value, IReadOnlyList<MemberCondition> conditions)
    {
        if (members == 0)
            return null;
        IReadOnlyList<MemberCondition> own = value.Contrast.Trait.Column == PartnerLift.GroupTraitName
            ? [new InGroup(SegmentOf(basis, value.Contrast).Key)]
            : PortraitParts.Conditions(value.Contrast.Trait, value.Contrast.Value);
        return PortraitParts.Addressable(StrategyAddress.List(basis, [.. conditions, .. own]));
    }

    private static StoredSegment SegmentOf(MemberBasis basis, TraitContrast contrast) =>
        basis.Analysis!.Analysis.Segments.First(s => s.Rank == (int)contrast.Value.Code!.Value);

    private static IReadOnlyList<MemberCondition> AllStandings(int? version) =>
        [.. Strategy.CrossSell.Standings().Select(standing => new InStrategy(Strategy.CrossSell, standing, Version: version))];

    private FigureNumber Number(double share) => new(share, format.Share(share));
}
