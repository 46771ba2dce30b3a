using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.CommandLine;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Watching;

/// <summary>What became of a file of the watched folder, in words.</summary>
public sealed class DeliveryText(IServiceProvider services, IStringLocalizer<WatchTexts> texts, RefusalText refusals, FieldFormat format)
{
    private static readonly string[] Questions = [nameof(ExtractRefusalReason.UndecidedDates), nameof(ExtractRefusalReason.UndecidedDecimals), nameof(ExtractRefusalReason.MissingColumns)];

    /// <summary>What became of it, and what to do next.</summary>
    public Explanation Explain(WatchedFile file) => file switch
    {
        { Outcome: null } => new Explanation(texts["Outcome.AtWork"], ""),
        { Failure: { Code: DeliveryReport.ExtractGone } } => new Explanation(texts["Failure.ExtractGone"], texts["Failure.ExtractGone.Remedy"]),
        { Failure: { Code: nameof(JobStatus.Cancelled) } } => new Explanation(texts["Failure.Cancelled"], texts["Failure.Cancelled.Remedy"]),
        { Failure: { Code: DeliveryReport.Undecided } } => new Explanation(texts["Failure.Undecided"], texts["Failure.Undecided.Remedy", file.ExtractId ?? 0]),
        { Failure: { } failure } => Question(failure, refusals.Job(failure)),
        _ => new Explanation(texts[$"Outcome.{file.Outcome}", file.ExtractId ?? 0], texts[$"Outcome.{file.Outcome}.Remedy", file.ExtractId ?? 0]),
    };

    /// <summary>Writes the report.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="file">The file.</param>
    /// <param name="extract">The extract that came from it, if there is one.</param>
    /// <param name="outcome">What the scoring said, if it was scored.</param>
    public void Write(TextWriter writer, WatchedFile file, Extract? extract, ScoreOutcome? outcome)
    {
        writer.WriteLine(texts["Report.Title", Shown(file.FileName), format.Moment(file.FoundAt, TimeZoneInfo.Local)]);
        var explanation = Explain(file);
        writer.WriteLine(explanation.What);
        if (extract?.Report is { } report && file.Outcome != WatchedFileOutcome.AlreadyHere)
            writer.WriteLine(texts["Report.Import", extract.Id, format.Count(report.Rows), format.Count(report.Imported), format.Count(report.Rejected)]);
        if (outcome is not null)
            ActivatorUtilities.CreateInstance<ScoringTable>(services).Write(writer, outcome);
        if (explanation.Remedy.Length > 0)
            writer.WriteLine(explanation.Remedy);
    }

    /// <summary>A file's name without characters that would break a line.</summary>
    public static string Shown(string fileName) => string.Concat(fileName.Select(c => char.IsControl(c) ? '?' : c));

    // Nobody can be asked here: the same question is asked where files are uploaded, and the command line has an option for it
    private Explanation Question(JobFailure failure, Explanation refused) => Questions.Contains(failure.Code)
        ? new Explanation(refused.What, texts[$"Question.{failure.Code}", failure.Expected])
        : refused;
}
