using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Watching;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Watching;

/// <summary>A file of the watched folder as the page shows it.</summary>
/// <param name="Id">The key.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Found">When it was complete.</param>
/// <param name="Badge">What became of it, in a word.</param>
/// <param name="Tone">The badge's look.</param>
/// <param name="Text">What became of it.</param>
/// <param name="Remedy">What to do next; empty for nothing.</param>
/// <param name="Href">The extract; null where there is none.</param>
public sealed record WatchedFileRow(int Id, string FileName, string Found, string Badge, string Tone, string Text, string Remedy, string? Href);

/// <summary>What the page shows of the watched folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Looked">When it was last looked at.</param>
/// <param name="Problems">What stands against it, a sentence each.</param>
/// <param name="Waiting">Files that are not taken yet, and why.</param>
/// <param name="Files">The newest files, the last one first.</param>
public sealed record WatchView(
    string Folder, string Looked, IReadOnlyList<string> Problems, IReadOnlyList<string> Waiting, IReadOnlyList<WatchedFileRow> Files);

/// <summary>Makes what the page shows of the watched folder.</summary>
public sealed class WatchViews(
    WatchStatus status, WatchedFileStore files, ExtractQueries extracts, DeliveryText words, IStringLocalizer<WatchTexts> texts, FieldFormat format)
{
    private const int ShownFiles = 10;

    /// <summary>Reads it; null when no folder is watched.</summary>
    public async Task<WatchView?> ReadAsync(CancellationToken ct = default)
    {
        if (status.Folder is not { } folder)
            return null;
        var findings = status.Findings;
        var known = (await extracts.ListAsync(ct)).Select(view => view.Extract.Id).ToHashSet();
        return new WatchView(
            folder.Path,
            findings.LookedAt is { } at ? texts["LookedAt", format.Moment(at, TimeZoneInfo.Local)] : texts["LookedAt.Never"],
            [.. findings.Problems.Select(problem => texts[$"Problem.{problem.Kind}", problem.Path, problem.Reason].Value)],
            [.. findings.Waiting.Select(file => texts[$"Waiting.{file.Reason}", DeliveryText.Shown(file.FileName)].Value)],
            [.. (await files.NewestAsync(ShownFiles, ct)).Select(file => Row(file, known))]);
    }

    private WatchedFileRow Row(WatchedFile file, HashSet<int> known)
    {
        var explanation = words.Explain(file);
        return new WatchedFileRow(
            file.Id,
            DeliveryText.Shown(file.FileName),
            format.Moment(file.FoundAt, TimeZoneInfo.Local),
            texts[$"Badge.{file.Outcome?.ToString() ?? "AtWork"}"],
            Tone(file),
            explanation.What,
            explanation.Remedy,
            file.ExtractId is { } id && known.Contains(id) ? ExtractAddress.Of(id) : null);
    }

    private static string Tone(WatchedFile file) => file switch
    {
        { Outcome: null } => "busy",
        { IsFailed: true } => "bad",
        { Outcome: WatchedFileOutcome.Scored } => "good",
        _ => "",
    };
}
