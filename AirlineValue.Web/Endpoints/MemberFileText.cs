using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Valuation;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>What a file of members says of itself: its name, the lines above its heads, its columns.</summary>
public sealed class MemberFileText(
    TimeProvider clock, SegmentTexts segments, ConditionText conditions, WeightingText weightings, StrategyText strategies, ProgrammeStore programme,
    KindText kinds, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>The name of a workbook's sheet.</summary>
    public string SheetName => texts["Title"];

    /// <summary>What the list is, line by line.</summary>
    /// <param name="basis">What it rests on.</param>
    /// <param name="address">The list.</param>
    /// <param name="list">Its members.</param>
    /// <param name="by">Who takes it.</param>
    /// <param name="others">What else is said.</param>
    public IReadOnlyList<ProvenanceLine> Provenance(MemberBasis basis, MembersAddress address, MemberList list, string by, params IEnumerable<ProvenanceLine> others) =>
    [
        .. StrategyOf(basis, address),
        new("analysis", basis.Analysis?.Analysis.Id.ToString(CultureInfo.InvariantCulture) ?? texts["Download.NoAnalysis"]),
        new("extract", basis.Extract.FileName),
        new("window end", basis.Extract.WindowEnd?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
        .. basis.Extract.Report?.Increment is { } increment ? new ProvenanceLine[] { new("taken over", kinds.AsOf(increment)) } : [],
        new("filter", conditions.Of(address.Conditions, NamesOf(basis)) ?? texts["Filter.None"]),
        new("order", conditions.Of(address.Order)),
        .. list.Fields.Any(f => f.NeedsWeighting) && basis.Analysis is { } scored
            ? new ProvenanceLine[] { new("value", weightings.InFull(basis.Weighting, scored.Analysis.Scaler)) }
            : [],
        new("list", address.ToString()),
        new("time", clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        new("by", by),
        new("rows", Text(list.Count)),
        .. LeftOut(list.Counted.LeftOut),
        .. others,
        new("program", $"AirlineValue {ProgramVersion.Current}"),
    ];

    /// <summary>The columns of the list's fields.</summary>
    public IReadOnlyList<MemberFileColumn> ColumnsOf(MemberBasis basis, MemberList list) =>
        MemberFile.ColumnsOf(list.Fields, MemberTableViews.NamesOf(basis), strategies);

    /// <summary>The name that the file is kept under, without its ending.</summary>
    public string FileName(MembersAddress address, MemberBasis basis)
    {
        var group = address.Conditions.OfType<InGroup>().ToList() is [var only] ? Array.Find(NamesOf(basis), n => n.Key == only.Key) : null;
        var strategy = address.Conditions.OfType<InStrategy>().FirstOrDefault();
        var what = (strategy, group) switch
        {
            ({ } condition, _) => strategies.Name(condition.Strategy),
            (_, { } name) => segments.Name(name),
            _ => texts["Title"].Value,
        };
        return basis.Analysis is { } analysis
            ? string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} analysis {analysis.Analysis.Id}")
            : string.Create(CultureInfo.InvariantCulture, $"{what} {basis.Extract.WindowEnd:yyyy-MM-dd} extract {basis.Extract.Id}");
    }

    private IEnumerable<ProvenanceLine> StrategyOf(MemberBasis basis, MembersAddress address)
    {
        if (address.Conditions.OfType<InStrategy>().FirstOrDefault() is not { } condition)
            yield break;
        var version = (condition.Version is { } asked ? programme.Find(asked) : null) ?? programme.InForce(basis.Extract.WindowEnd ?? DateOnly.MaxValue);
        yield return new("strategy", strategies.Name(condition.Strategy));
        yield return new("rules", version.Id is { } id
            ? string.Create(CultureInfo.InvariantCulture, $"{StrategyText.NameOf(version.Rules.Name)}, version {id} from {version.EffectiveFrom:yyyy-MM-dd}")
            : $"{StrategyText.NameOf(version.Rules.Name)}, built-in");
    }

    private static IEnumerable<ProvenanceLine> LeftOut(LeftOutCounts counts) =>
    [
        new("left out: suppressed", Text(counts.Suppressed)),
        new("left out: opted out", Text(counts.OptedOut)),
    ];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static SegmentName[] NamesOf(MemberBasis basis) => [.. basis.Analysis?.Analysis.Segments.Select(s => s.Name) ?? []];
}
