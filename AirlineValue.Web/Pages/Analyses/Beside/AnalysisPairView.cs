using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Beside;

/// <summary>Two analyses side by side as they are shown.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Lead">What is compared.</param>
/// <param name="Agreement">How far they agree.</param>
/// <param name="Options">What they were asked for differently.</param>
/// <param name="Facts">What both were asked for.</param>
/// <param name="Members">Who changed the group.</param>
/// <param name="Heads">The heads of the cross table: the second one's groups.</param>
/// <param name="Rows">The rows of the cross table: the first one's groups.</param>
/// <param name="Centres">How far centres moved.</param>
/// <param name="Indicators">The names of the indicators; none when the analyses rest on different ones.</param>
/// <param name="Matches">The groups that take each other's place.</param>
public sealed record AnalysisPairView(
    NamedAnalysis First,
    NamedAnalysis Second,
    string Lead,
    string Agreement,
    string Options,
    IReadOnlyList<ComparedOption> Facts,
    string Members,
    IReadOnlyList<string> Heads,
    IReadOnlyList<CrossRow> Rows,
    string Centres,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<MatchRow> Matches);

/// <summary>An analysis with its name.</summary>
public sealed record NamedAnalysis(int Id, string Name);

/// <summary>A row of the cross table.</summary>
public sealed record CrossRow(string Name, IReadOnlyList<CrossCell> Cells, bool IsTotal = false);

/// <summary>A number of members, and where they are listed.</summary>
public sealed record CrossCell(string Text, string? Title, string? Href, bool IsMatched = false);

/// <summary>Two groups that take each other's place, and how far the centre moved.</summary>
public sealed record MatchRow(string First, string Second, CrossCell Shared, ReadNumber Distance, IReadOnlyList<ReadNumber> Moved);

/// <summary>Writes the page of two analyses side by side.</summary>
public sealed class AnalysisPairViews(
    AnalysisPairOptions options, SegmentTexts segments, FieldFormat format, IStringLocalizer<AnalysisPairTexts> texts, IStringLocalizer<FieldTexts> field)
{
    /// <summary>The comparison as it is shown.</summary>
    public AnalysisPairView Of(ComparedAnalyses compared)
    {
        var facts = options.Of(compared.First, compared.Second);
        var (first, second) = (Named(compared.First), Named(compared.Second));
        return new AnalysisPairView(
            first,
            second,
            texts["Lead.Pair", first.Name, second.Name],
            Agreement(compared),
            Differences(facts),
            facts,
            MembersMeaning(compared),
            [.. compared.Change.After.Select(name => segments.Name(name)), texts["Cross.None"], texts["Cross.Total"]],
            [.. Rows(compared)],
            Centres(compared),
            compared.IsSameIndicatorSet ? [.. compared.First.Analysis.Scaler.Indicators.Select(i => field[$"Indicator.{i.Name}"].Value)] : [],
            [.. compared.Matches.Select(match => Match(compared, match))]);
    }

    private NamedAnalysis Named(AnalysisView view) => new(view.Analysis.Id, texts["Name", view.Analysis.Id, view.Analysis.ClusteringOptions.K]);

    private string Agreement(ComparedAnalyses compared)
    {
        var grade = compared.Agreement switch { >= 0.9 => "Excellent", >= 0.8 => "Good", >= 0.65 => "Moderate", _ => "Poor" };
        var sentence = double.IsNaN(compared.Agreement)
            ? texts["Agreement.None"]
            : texts[$"Agreement.{grade}", format.Significant(compared.Agreement)];
        return compared.IsSameExtract ? sentence : $"{sentence} {texts["Agreement.Common", format.Count(compared.Change.Members.Sum(row => row.Sum()))]}";
    }

    private string Differences(IReadOnlyList<ComparedOption> facts)
    {
        var differing = facts.Where(fact => fact.Differs).Select(fact => fact.Name).ToList();
        return differing.Count == 0 ? texts["Differences.None"] : texts["Differences", string.Join(texts["Comma"], differing)];
    }

    private string MembersMeaning(ComparedAnalyses compared) => texts[
        "Members.Meaning", format.Count(compared.Change.InBoth), format.Count(compared.Moved),
        format.Share(compared.Moved / (double)Math.Max(1, compared.Change.InBoth))];

    private string Centres(ComparedAnalyses compared)
    {
        if (!compared.IsSameIndicatorSet)
            return texts["Centres.None"];
        var pairs = compared.Matches.Where(match => match is { Before: not null, After: not null }).ToList();
        var (farthest, alone) = (pairs.MaxBy(pair => pair.Distance)!, compared.Matches.Count - pairs.Count);
        var sentence = texts[
            "Centres.Meaning", segments.Name(compared.Change.Before[farthest.Before!.Value - 1]), format.Significant(farthest.Distance)];
        return alone == 0 ? sentence : $"{sentence} {texts["Centres.Alone", alone]}";
    }

    private MatchRow Match(ComparedAnalyses compared, MatchedCentre match)
    {
        var shared = match is { Before: { } rank, After: { } other }
            ? Cell(compared, rank, other, compared.Change.Members[rank][other], compared.Change.Members[rank].Sum())
            : new CrossCell(texts["None"], null, null);
        return new MatchRow(
            match.Before is { } before ? segments.Name(compared.Change.Before[before - 1]) : texts["None"],
            match.After is { } after ? segments.Name(compared.Change.After[after - 1]) : texts["None"],
            shared,
            new ReadNumber(format.Significant(match.Distance), format.Precise(match.Distance)),
            !compared.IsSameIndicatorSet ? [] : [.. compared.First.Analysis.Scaler.Scales.Select((scale, j) => match.Moved.Count == 0
                ? new ReadNumber(texts["None"], texts["None"])
                : new ReadNumber(format.Difference(match.Moved[j], scale.Indicator.Unit), format.Precise(match.Moved[j])))]);
    }

    private IEnumerable<CrossRow> Rows(ComparedAnalyses compared)
    {
        var members = compared.Change.Members;
        int[] rows = [.. Enumerable.Range(1, members.Length - 1), 0];
        int[] columns = [.. Enumerable.Range(1, members[0].Length - 1), 0];
        var total = members.Sum(row => row.Sum());
        foreach (var row in rows)
        {
            var size = members[row].Sum();
            yield return new CrossRow(
                row == 0 ? texts["Cross.None"] : segments.Name(compared.Change.Before[row - 1]),
                [.. columns.Select(column => Cell(compared, row, column, members[row][column], size)), Cell(compared, row, null, size, total)]);
        }
        yield return new CrossRow(
            texts["Cross.Total"],
            [.. columns.Select(column => Cell(compared, null, column, members.Sum(row => row[column]), total)), Cell(compared, null, null, total, total)],
            IsTotal: true);
    }

    /// <param name="compared">The analyses.</param>
    /// <param name="row">Rank in the first one, 0 for dropped members, null for all.</param>
    /// <param name="column">Rank in the second one, likewise.</param>
    /// <param name="members">How many.</param>
    /// <param name="of">Of how many the title says the share.</param>
    private CrossCell Cell(ComparedAnalyses compared, int? row, int? column, int members, int of) => new(
        format.Count(members),
        of == 0 ? null : format.Share(members / (double)of),
        members == 0 ? null : MemberLinks.OfPeriod(compared.First.Period, Conditions(compared, row, column)),
        compared.Matches.Any(match => match.Before == row && match.After == column && row is not null && column is not null));

    private static IEnumerable<MemberCondition> Conditions(ComparedAnalyses compared, int? row, int? column)
    {
        var other = compared.Second.Analysis.Id;
        if (row is { } before)
            yield return before == 0 ? new Dropped() : new InGroup(compared.Change.Before[before - 1].Key);
        if (column is { } after)
            yield return new InGroupOf(other, after == 0 ? null : compared.Change.After[after - 1].Key);
        if (column is null && !compared.IsSameExtract)
            yield return new InExtract(compared.Second.Extract.Id);
    }
}
