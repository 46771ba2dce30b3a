using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.CommandLine;

/// <summary>A period and its drift as the one JSON object that scripts read; README.md documents it.</summary>
public static class ScoringJson
{
    /// <summary>Writes the object and a line break.</summary>
    public static void Write(Stream output, ScoreOutcome outcome)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            WritePeriod(json, outcome);
            WriteSegments(json, outcome.View);
            WriteAlerts(json, outcome.Alerts);
            if (outcome.Drift is { } drift)
                WriteDrift(json, drift);
            else
                json.WriteNull("drift");
            json.WriteStartObject("seconds");
            json.WriteNumber("import", outcome.ImportSeconds);
            json.WriteNumber("scoring", outcome.ScoringSeconds);
            json.WriteNumber("total", outcome.TotalSeconds);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    private static void WritePeriod(Utf8JsonWriter json, ScoreOutcome outcome)
    {
        var (view, report) = (outcome.View, outcome.View.Extract.Report!);
        json.WriteNumber("analysis", view.Analysis.Id);
        json.WriteBoolean("scoredBefore", outcome.WasThere);
        json.WriteStartObject("extract");
        json.WriteNumber("number", view.Extract.Id);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("imported", report.Imported);
        json.WriteNumber("rejected", report.Rejected);
        IncrementJson.Write(json, report);
        json.WriteString("windowEnd", Day(report.WindowEnd));
        json.WriteEndObject();
        json.WriteNumber("clustered", view.Scoring.ClusteredMembers);
    }

    private static void WriteSegments(Utf8JsonWriter json, AnalysisView view)
    {
        json.WriteStartArray("segments");
        foreach (var segment in view.Analysis.Segments)
        {
            var figures = view.Scoring.SegmentFigures.Single(f => f.Rank == segment.Rank).Figures;
            json.WriteStartObject();
            json.WriteString("key", segment.Key);
            json.WriteNumber("rank", segment.Rank);
            json.WriteNumber("members", figures.Members);
            json.WriteNumber("fares", figures.Fares);
            json.WriteNumber("kilometres", figures.Kilometres);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAlerts(Utf8JsonWriter json, IReadOnlyList<AlertLogEntry> alerts)
    {
        json.WriteStartArray("alerts");
        foreach (var alert in alerts)
        {
            var rule = alert.Rule.Rule;
            json.WriteStartObject();
            json.WriteString("group", rule.Segment);
            json.WriteString("measure", Name(rule.Measure));
            json.WriteString("side", Name(rule.Side));
            json.WriteNumber("limit", rule.Limit);
            json.WriteNumber("value", alert.Outcome.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDrift(Utf8JsonWriter json, DriftReport drift)
    {
        json.WriteStartObject("drift");
        json.WriteString("verdict", Name(drift.Verdict));
        json.WriteStartArray("reasons");
        foreach (var reason in drift.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(reason.Kind));
            json.WriteString("verdict", Name(reason.Verdict));
            json.WriteString("indicator", reason.Subject);
            json.WriteNumber("value", reason.Value);
            json.WriteNumber("limit", reason.Limit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("trainingEnd", Day(drift.TrainingEnd));
        json.WriteNumber("months", drift.Months);
        json.WriteStartObject("stability");
        foreach (var indicator in drift.Indicators)
            json.WriteNumber(indicator.Name, indicator.Stability.Value);
        json.WriteNumber("value", drift.Value.Stability.Value);
        json.WriteNumber("groups", drift.Groups.Stability.Value);
        json.WriteEndObject();
        json.WriteNumber("meanDistance", drift.Distance.NowMean);
        json.WriteNumber("trainingMeanDistance", drift.Distance.TrainingMean);
        json.WriteNumber("beyond", drift.Distance.Beyond);
        if (drift.Refit is { } refit)
            json.WriteNumber("agreement", refit.Agreement);
        else
            json.WriteNull("agreement");
        json.WriteEndObject();
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
