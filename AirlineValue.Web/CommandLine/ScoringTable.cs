using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>A period and its advice as lines for people.</summary>
public sealed class ScoringTable(
    IStringLocalizer<CommandLineTexts> texts, IStringLocalizer<MonitoringTexts> monitoring, SegmentTexts segments, DriftText drift, AlertText alerts,
    FieldFormat format)
{
    /// <summary>Writes what was scored, a line a group, and the advice with its reasons.</summary>
    public void Write(TextWriter output, ScoreOutcome outcome)
    {
        var view = outcome.View;
        if (outcome.WasThere)
            output.WriteLine(monitoring["Summary.AlreadyScored", view.Analysis.Id, view.Extract.FileName]);
        output.WriteLine(monitoring["Summary", view.Analysis.Id, view.Extract.FileName, format.Date(view.Extract.WindowEnd),
            format.Count(view.Extract.Report!.Members), format.Count(view.Scoring.ClusteredMembers)]);
        var all = view.Scoring.SegmentFigures;
        var fares = all.Sum(f => f.Figures.Fares);
        foreach (var segment in view.Analysis.Segments)
        {
            var figures = all.Single(f => f.Rank == segment.Rank).Figures;
            output.WriteLine(texts["GroupLine", segment.Rank, segments.Name(segment.Name), format.Count(figures.Members),
                format.Share((double)figures.Members / view.Scoring.ClusteredMembers), format.Share(fares == 0 ? 0 : figures.Fares / fares)]);
        }
        foreach (var alert in outcome.Alerts)
            output.WriteLine(texts["AlertLine", alerts.Fired(alert)]);
        if (outcome.Drift is not { } report)
        {
            output.WriteLine(monitoring["Summary.Training"]);
            return;
        }
        output.WriteLine(monitoring["Summary.Verdict", drift.Verdict(report.Verdict), drift.Meaning(report.Verdict)]);
        foreach (var reason in report.Reasons)
            output.WriteLine($"- {drift.Reason(reason)}");
    }
}
