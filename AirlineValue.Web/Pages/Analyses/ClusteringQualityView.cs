using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A figure of the clustering's quality, with what it means.</summary>
public sealed record QualityRow(string Name, ReadNumber Value, string Meaning);

/// <summary>How good the clustering is.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Rows">The figures.</param>
public sealed record ClusteringQualityView(string Meaning, IReadOnlyList<QualityRow> Rows);

/// <summary>Writes how good a clustering is.</summary>
public sealed class ClusteringQualityViews(FieldFormat format, IStringLocalizer<AnalysesTexts> texts)
{
    // Kaufman and Rousseeuw, Finding Groups in Data (1990), table 4.
    private static readonly (double From, string Verdict)[] Verdicts =
        [(0.7, "Strong"), (0.5, "Reasonable"), (0.25, "Weak"), (double.NegativeInfinity, "None")];

    /// <summary>The quality of an analysis' clustering.</summary>
    public ClusteringQualityView Of(StoredAnalysis analysis) => new(
        Verdict(analysis.Validity.Silhouette),
        [
            new QualityRow(texts["Quality.Silhouette"], Number(analysis.Validity.Silhouette), Silhouette(analysis.Validity)),
            new QualityRow(texts["Quality.CalinskiHarabasz"], Number(analysis.Validity.CalinskiHarabasz), texts["Quality.CalinskiHarabasz.Meaning"]),
            new QualityRow(texts["Quality.DaviesBouldin"], Number(analysis.Validity.DaviesBouldin), texts["Quality.DaviesBouldin.Meaning"]),
            new QualityRow(texts["Quality.Inertia"], Number(analysis.Inertia), texts["Quality.Inertia.Meaning"]),
        ]);

    /// <summary>What the silhouette says of the groups, in a sentence.</summary>
    public string Verdict(double silhouette) =>
        texts[$"Quality.Verdict.{Verdicts.First(v => silhouette >= v.From || double.IsNaN(silhouette)).Verdict}", format.Significant(silhouette)];

    private string Silhouette(ValidityIndices validity) => texts["Quality.Silhouette.Meaning",
        texts[validity.SilhouetteIsExact ? "Quality.Silhouette.Exact" : "Quality.Silhouette.Sample", format.Count(validity.SilhouetteSample)].Value];

    private ReadNumber Number(double value) => new(format.Significant(value), format.Precise(value));
}
