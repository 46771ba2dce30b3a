using System.Globalization;
using System.Text;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.CommandLine;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Watching;

/// <summary>The report beside a file that is done or failed: a text in the language of the settings, and JSON, which for a scored
/// file is what <c>score --json</c> prints.</summary>
public sealed class DeliveryReport(
    IServiceScopeFactory scopes, AnalysisQueries analyses, ScoringQueries scorings, ExtractStore extracts, JobQueue queue,
    ProductSettings settings, TimeProvider clock)
{
    /// <summary>The code of a failure: somebody deleted the extract before its report was written.</summary>
    public const string ExtractGone = "ExtractGone";

    /// <summary>The code of a refusal: the extract waits for an answer of a person.</summary>
    public const string Undecided = "Undecided";

    /// <summary>The name of the text beside a file.</summary>
    public static string TextName(string fileName) => $"{fileName}.report.txt";

    /// <summary>The name of the JSON beside a file.</summary>
    public static string JsonName(string fileName) => $"{fileName}.report.json";

    /// <summary>Writes both, over what a process that ended may have left.</summary>
    /// <param name="file">The file, with what became of it.</param>
    /// <param name="path">Where the file will lie.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="IOException">They can't be written.</exception>
    public async Task WriteAsync(WatchedFile file, string path, CancellationToken ct)
    {
        var outcome = file.Outcome == WatchedFileOutcome.Scored ? await ScoredAsync(file, ct) : null;
        var extract = file.ExtractId is { } id ? extracts.Find(id) : null;
        await ReplaceAsync(TextName(path), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text(file, extract, outcome))], ct);
        using var json = new MemoryStream();
        if (outcome is not null)
            ScoringJson.Write(json, outcome);
        else
            Words(words => DeliveryJson.Write(json, file, extract, words.Explain(file)));
        await ReplaceAsync(JsonName(path), json.ToArray(), ct);
    }

    private async Task<ScoreOutcome?> ScoredAsync(WatchedFile file, CancellationToken ct)
    {
        if ((await scorings.OfExtractAsync(file.ExtractId!.Value, ct)).Scored is not [var scored, ..]
            || await analyses.FindAsync(scored.AnalysisId, scored.ExtractId, ct) is not { } view)
            return null;
        var job = await queue.LatestAsync(scored.ExtractId, JobKind.Scoring, ct);
        return new ScoreOutcome(
            view, await scorings.DriftAsync(view.Scoring.Id, ct), false, view.Extract.ImportSeconds,
            (job?.FinishedAt - job?.StartedAt)?.TotalSeconds ?? 0, (clock.GetUtcNow() - file.FoundAt).TotalSeconds);
    }

    private string Text(WatchedFile file, Extract? extract, ScoreOutcome? outcome)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Words(words => words.Write(writer, file, extract, outcome));
        return writer.ToString();
    }

    // Texts and formats take the culture of whoever asks: here the one of the settings
    private void Words(Action<DeliveryText> write)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(settings.Watch.Language);
            using var scope = scopes.CreateScope();
            write(ActivatorUtilities.CreateInstance<DeliveryText>(scope.ServiceProvider));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    // Whoever waits for a report finds none or all of it
    private static async Task ReplaceAsync(string path, byte[] content, CancellationToken ct)
    {
        var half = $"{path}.tmp";
        await File.WriteAllBytesAsync(half, content, ct);
        File.Move(half, path, overwrite: true);
    }
}
