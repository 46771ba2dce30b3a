using System.Globalization;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Two sentences for a person.</summary>
/// <param name="What">What happened: where, found, expected.</param>
/// <param name="Remedy">What to do next.</param>
public sealed record Explanation(string What, string Remedy)
{
    /// <summary>Both sentences.</summary>
    public override string ToString() => $"{What} {Remedy}";
}

/// <summary>Refusals and failures as sentences in the user's language.</summary>
public sealed partial class RefusalText(IStringLocalizer<RefusalTexts> texts, IStringLocalizer<FieldTexts> fields, FieldFormat format)
{
    /// <summary>Why a file is not taken as an extract.</summary>
    public Explanation Extract(ExtractRefusal refusal) => refusal switch
    {
        { Reason: ExtractRefusalReason.UndecidedKind, Found: [var members, var known, var lookedUp, var of, var ofMembers] } => Extract(
            refusal.Reason.ToString(), texts["Extract.UndecidedKind.Look", Number(members), Number(known), Number(lookedUp), of, Number(ofMembers)], Listed(refusal.Expected)),
        { Reason: ExtractRefusalReason.ImportedAsOtherKind, Found: [var was], Expected: [var asked] } => Extract(refusal.Reason.ToString(), KindOf(was), KindOf(asked)),
        _ => Extract(refusal.Reason.ToString(), Listed(refusal.Found), Listed(refusal.Expected)),
    };

    /// <summary>Why an analysis can't be run.</summary>
    public Explanation Analysis(AnalysisRefusedException refusal) =>
        Analysis(refusal.Reason, refusal.What, refusal.Found, refusal.Expected);

    /// <summary>Why an analysis can't be run.</summary>
    public Explanation Analysis(AnalysisRefusalReason reason, string what, string found, string expected) =>
        Explain($"Analysis.{reason}", found, expected, IndicatorName(what), "");

    /// <summary>Why a row was quarantined.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="column">The standard name of the column at fault, if one is.</param>
    /// <param name="found">What was found.</param>
    public Explanation Quarantine(QuarantineReason reason, string? column, string found) =>
        Explain($"Quarantine.{reason}", found.Length == 0 ? fields["Empty"] : found, column ?? "", "", "");

    /// <summary>Why a row was quarantined, in general: without the row's own particulars.</summary>
    public Explanation Quarantine(QuarantineReason reason) => Quarantine(reason, fields["Empty"], "…");

    /// <summary>Why a job failed; a reason that has no sentence is named by its code.</summary>
    public Explanation Job(JobFailure failure)
    {
        string[] areas = ["Job", "Extract", "Analysis"];
        var area = areas.FirstOrDefault(area => !texts[$"{area}.{failure.Code}"].ResourceNotFound);
        var key = area is null ? "Job.Unexpected" : $"{area}.{failure.Code}";
        return area == "Extract"
            ? Extract(failure.Code, failure.Found, failure.Expected)
            : Explain(key, failure.Found, failure.Expected, IndicatorName(failure.What), failure.Code);
    }

    private Explanation Extract(string reason, string found, string expected)
    {
        var isOfSize = reason is nameof(ExtractRefusalReason.TooLarge) or nameof(ExtractRefusalReason.UnpacksTooLarge)
            or nameof(ExtractRefusalReason.DamagedArchive);
        if (!isOfSize)
            return Explain($"Extract.{reason}", found, expected, "", "");
        var (size, limit) = (Size(found), Size(expected));
        // A file just above the limit would read as large as the limit itself.
        return Explain($"Extract.{reason}", string.Equals(size, limit, StringComparison.Ordinal) ? $"> {size}" : size, limit, "", "");
    }

    // Refusals hold exact bytes; the sentence itself says "at most".
    private string Size(string refused) => ExactBytes().Match(refused) is { Success: true } match
        && long.TryParse(match.Groups["bytes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? match.Groups["above"].Value + format.Bytes(bytes)
            : refused.TrimStart('≤', ' ');

    [GeneratedRegex("^(≤ )?(?<above>> )?(?<bytes>[0-9]+)( B)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ExactBytes();

    private Explanation Explain(string key, string found, string expected, string what, string code) =>
        new(VisibleText.Of(texts[key, found, expected, what, code]), VisibleText.Of(texts[$"{key}.Remedy", found, expected, what, code]));

    private string Number(string number) => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? format.Count(count) : number;

    private string KindOf(string kind) => texts[$"Kind.{kind}"];

    private string Listed(IReadOnlyList<string> items) =>
        items.Count == 0 ? fields["Empty"] : string.Join(fields["List.Separator"], items);

    private string IndicatorName(string what) =>
        fields[$"Indicator.{what}"] is { ResourceNotFound: false } name ? $"{name} ({what})" : what;
}
