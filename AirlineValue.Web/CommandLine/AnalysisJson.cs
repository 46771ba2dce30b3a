using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.CommandLine;

/// <summary>An analysis as the one JSON object that scripts read; README.md documents it.</summary>
public static class AnalysisJson
{
    /// <summary>Writes the object and a line break.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="view">The analysis.</param>
    /// <param name="seconds">How long this run took; it differs from the stored one when nothing was imported.</param>
    public static void Write(Stream output, AnalysisView view, StageSeconds seconds)
    {
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(output, options))
        {
            json.WriteStartObject();
            WriteExtract(json, view.Extract);
            WriteCleaning(json, view.Scoring);
            json.WriteString("indicatorSet", view.Analysis.IndicatorSet.Name);
            WriteIndicators(json, view.Analysis);
            WriteClustering(json, view.Analysis);
            WriteSegments(json, view);
            WriteSeconds(json, seconds);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteExtract(Utf8JsonWriter json, Extract extract)
    {
        json.WriteStartObject("extract");
        json.WriteNumber("rows", extract.Report!.Rows);
        json.WriteNumber("imported", extract.Report.Imported);
        json.WriteNumber("rejected", extract.Report.Rejected);
        IncrementJson.Write(json, extract.Report);
        json.WriteString("encoding", extract.Layout!.Encoding);
        json.WriteString("delimiter", extract.Layout.Delimiter.ToString());
        json.WriteString("windowEnd", extract.Report.WindowEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteCleaning(Utf8JsonWriter json, StoredScoring scoring)
    {
        json.WriteStartArray("cleaning");
        foreach (var step in scoring.Funnel)
        {
            json.WriteStartObject();
            json.WriteString("rule", JsonNamingPolicy.CamelCase.ConvertName(step.Rule.ToString()));
            json.WriteNumber("dropped", step.Dropped);
            json.WriteNumber("kept", step.Kept);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIndicators(Utf8JsonWriter json, StoredAnalysis analysis)
    {
        json.WriteStartArray("indicators");
        foreach (var scale in analysis.Scaler.Scales)
        {
            json.WriteStartObject();
            json.WriteString("name", scale.Indicator.Name);
            json.WriteString("unit", JsonNamingPolicy.CamelCase.ConvertName(scale.Indicator.Unit.ToString()));
            json.WriteNumber("mean", scale.Mean);
            json.WriteNumber("standardDeviation", scale.StandardDeviation);
            json.WriteNumber("minimum", scale.Minimum);
            json.WriteNumber("maximum", scale.Maximum);
            var definition = analysis.IndicatorSet.Of(scale.Indicator);
            json.WriteString("transformation", definition.Transformation == IndicatorTransformation.Log1P ? "log1p" : "none");
            json.WriteString("scaling", definition.Scaling == IndicatorScaling.MedianAndInterquartileRange ? "robust" : "standard");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteClustering(Utf8JsonWriter json, StoredAnalysis analysis)
    {
        json.WriteStartObject("clustering");
        json.WriteNumber("k", analysis.ClusteringOptions.K);
        json.WriteNumber("seed", analysis.ClusteringOptions.Seed);
        json.WriteNumber("restarts", analysis.ClusteringOptions.Restarts);
        json.WriteNumber("inertia", analysis.Inertia);
        WriteFinite(json, "calinskiHarabasz", analysis.Validity.CalinskiHarabasz);
        WriteFinite(json, "daviesBouldin", analysis.Validity.DaviesBouldin);
        WriteFinite(json, "silhouette", analysis.Validity.Silhouette);
        json.WriteEndObject();
    }

    // JSON has no infinity: clusters of identical members make an index infinite, or leave it undefined.
    private static void WriteFinite(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    private static void WriteSegments(Utf8JsonWriter json, AnalysisView view)
    {
        var names = view.Analysis.Scaler.Scales.Select(s => s.Indicator.Name).ToList();
        json.WriteStartArray("segments");
        foreach (var segment in view.Analysis.Segments)
        {
            var stored = view.Scoring.SegmentFigures.Single(f => f.Rank == segment.Rank);
            var figures = stored.Figures;
            json.WriteStartObject();
            json.WriteString("key", segment.Key);
            json.WriteNumber("rank", segment.Rank);
            json.WriteNumber("members", figures.Members);
            WriteCentre(json, "centreStandardised", names, segment.CentreStandardised);
            WriteCentre(json, "centre", names, segment.Centre);
            WriteCentre(json, "mean", names, [.. stored.Spreads.Select(spread => spread.Mean)]);
            json.WriteNumber("fares", figures.Fares);
            json.WriteNumber("kilometres", figures.Kilometres);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCentre(Utf8JsonWriter json, string property, List<string> names, IReadOnlyList<double> centre)
    {
        json.WriteStartObject(property);
        for (var i = 0; i < names.Count; i++)
            json.WriteNumber(names[i], centre[i]);
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, StageSeconds seconds)
    {
        json.WriteStartObject("seconds");
        json.WriteNumber("import", seconds.Import);
        json.WriteNumber("cleaning", seconds.Cleaning);
        json.WriteNumber("indicators", seconds.Indicators);
        json.WriteNumber("clustering", seconds.Clustering);
        json.WriteNumber("segments", seconds.Segments);
        json.WriteNumber("total", seconds.Total);
        json.WriteEndObject();
    }
}
