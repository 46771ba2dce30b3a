using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A list of members as its address says it: whose, which, in which order and what of them is shown, all in
/// the query string, so that a list can be bookmarked, sent and gone back to.</summary>
public sealed record MembersAddress
{
    /// <summary>The page of the list.</summary>
    public const string Path = "members";

    /// <summary>The most conditions of a list: each is a pass over all members. What is beyond is left out, and said to be.</summary>
    public const int MostConditions = 60;

    /// <summary>The longest value of a parameter.</summary>
    private const int LongestValue = 4000;

    /// <summary>The extract; null for that of the analysis.</summary>
    public int? Extract { get; init; }

    /// <summary>The analysis; null for the current one where it scored the extract.</summary>
    public int? Analysis { get; init; }

    /// <summary>The weighting that value scores rest on; null for the current one.</summary>
    public int? Weighting { get; init; }

    /// <summary>Which members: any of the conditions on one subject, all subjects.</summary>
    public IReadOnlyList<MemberCondition> Conditions { get; init; } = [];

    /// <summary>What the list is ordered by.</summary>
    public MemberOrder Order { get; init; } = MemberOrder.File;

    /// <summary>What is shown of each member; empty for what is usual.</summary>
    public IReadOnlyList<MemberField> Fields { get; init; } = [];

    /// <summary>The page, 1-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The KPI whose line the page shows above its list; no part of the list itself.</summary>
    public string? Kpi { get; init; }

    /// <summary>What could not be read: the parameters' names with what was found. They are left out.</summary>
    public IReadOnlyList<(string Name, string Found)> Unreadable { get; init; } = [];

    /// <summary>Whether any member is left out by a condition.</summary>
    public bool IsFiltered => Conditions.Count > 0;

    /// <summary>The list without a condition.</summary>
    public MembersAddress Without(MemberCondition condition) =>
        this with { Conditions = [.. Conditions.Where(c => c != condition)], Page = 1 };

    /// <summary>The list with one more condition.</summary>
    public MembersAddress And(MemberCondition condition) =>
        this with { Conditions = [.. Conditions.Where(c => c != condition), condition], Page = 1 };

    /// <summary>The list in the order that a click on a column's head asks for: first the end of the column that is
    /// worth looking at, then the other end.</summary>
    public MembersAddress SortedBy(MemberField field) => this with
    {
        Order = new MemberOrder(field, field == Order.Field ? !Order.IsDescending : HighestFirst(field)),
        Page = 1,
    };

    /// <summary>Reads an address's query string.</summary>
    public static MembersAddress Read(string query) => Read(
        QueryHelpers.ParseQuery(query).SelectMany(p => p.Value.Select(value => (p.Key, value ?? ""))));

    /// <summary>Reads parameters: their names and values, a name as often as it has values.</summary>
    public static MembersAddress Read(IEnumerable<(string Name, string Value)> parameters)
    {
        var address = new MembersAddress();
        List<(string, string)> unreadable = [];
        foreach (var (name, value) in parameters)
        {
            // an empty field of a form says nothing
            if (string.IsNullOrWhiteSpace(value))
                continue;
            if (value.Length <= LongestValue && address.With(name, value.Trim()) is { Conditions.Count: <= MostConditions } read)
                address = read;
            else
                unreadable.Add((name, value));
        }
        return address with { Unreadable = unreadable };
    }

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString() => Path + ToQuery();

    /// <summary>The query string, with its question mark; empty when nothing is asked for.</summary>
    public string ToQuery()
    {
        var parts = Parameters();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts.Select(p => $"{p.Name}={Escaped(p.Value)}"));
    }

    /// <summary>Names and values of all that the address says.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters()
    {
        List<(string Name, string Value)> parts = [];
        if (Extract is { } extract)
            parts.Add((ParameterNames.Extract, extract.ToString(CultureInfo.InvariantCulture)));
        if (Analysis is { } analysis)
            parts.Add((ParameterNames.Analysis, analysis.ToString(CultureInfo.InvariantCulture)));
        if (Weighting is { } weighting)
            parts.Add((ParameterNames.Weighting, weighting.ToString(CultureInfo.InvariantCulture)));
        parts.AddRange(Conditions.Select(ConditionParameter.Of));
        if (Order != MemberOrder.File)
            parts.Add((ParameterNames.Sort, (Order.IsDescending ? "-" : "") + Order.Field.Key));
        if (Fields.Count > 0)
            parts.Add((ParameterNames.Columns, string.Join(',', Fields.Select(f => f.Key))));
        if (Page > 1)
            parts.Add((ParameterNames.Page, Page.ToString(CultureInfo.InvariantCulture)));
        if (Kpi is { } kpi)
            parts.Add((ParameterNames.Kpi, kpi));
        return parts;
    }

    // names and rows start at the beginning, recency and distances at the nearest, all else at the most
    private static bool HighestFirst(MemberField field) => MemberFieldText.IsNumber(field) && field.Kind != MemberFieldKind.Row
        && field.Key != "R"
        && field.Measure is not (MemberMeasure.Distance or MemberMeasure.SecondDistance or MemberMeasure.Margin or MemberMeasure.ValueRank
            or MemberMeasure.UpgradeFlights or MemberMeasure.RenewalLikelihood or MemberMeasure.RenewalFlights or MemberMeasure.DaysToAssessment)
        && field.Column != ExtractColumns.LastToEnd;

    // commas and the dots and signs of ranges may stand as they are, and are easier to read so
    private static string Escaped(string value) =>
        Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal);

    private MembersAddress? With(string name, string value) => name.ToLowerInvariant() switch
    {
        ParameterNames.Extract => Whole(value) is { } id ? this with { Extract = id } : null,
        ParameterNames.Analysis => Whole(value) is { } id ? this with { Analysis = id } : null,
        // 0 is the built-in one
        ParameterNames.Weighting => value == "0" ? this with { Weighting = 0 } : Whole(value) is { } id ? this with { Weighting = id } : null,
        ParameterNames.Page => Whole(value) is { } page ? this with { Page = page } : null,
        ParameterNames.Kpi => this with { Kpi = value },
        ParameterNames.Sort => FieldOf(value.TrimStart('-')) is { } field
            ? this with { Order = new MemberOrder(field, value.StartsWith('-')) }
            : null,
        ParameterNames.Columns => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(FieldOf).ToList() is var fields && fields.TrueForAll(f => f is not null)
                ? this with { Fields = [.. fields.Select(f => f!).Distinct()] }
                : null,
        _ => ConditionParameter.Read(name, value) is { } condition
            ? this with { Conditions = [.. Conditions, condition] }
            : null,
    };

    private static MemberField? FieldOf(string key) => MemberField.Find(key, ParameterNames.Indicators);

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole > 0 ? whole : null;
}
