using System.Globalization;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>A choice of k as CSV: a row a number of clusters, numbers in full.</summary>
public static class ClusterCountDownload
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapClusterCountDownload(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/extracts/{extractId:int}/clusters.csv", SendAsync).Requires(Permission.SeeExtracts);

    /// <summary>The address of a stored choice, relative to the application's.</summary>
    public static string AddressOf(StoredClusterCount made) =>
        string.Create(CultureInfo.InvariantCulture, $"api/extracts/{made.ExtractId}/clusters.csv?choice={made.Id}");

    private static async Task<IResult> SendAsync(
        int extractId, int choice, HttpResponse response, ExtractStore extracts, ClusterCountStore store,
        IStringLocalizer<ClusterCountTexts> texts, CancellationToken ct)
    {
        var found = await Task.Run(() => (Made: store.List(extractId).FirstOrDefault(made => made.Id == choice), Extract: extracts.Find(extractId)), ct);
        if (found is not { Made: { } made, Extract: { } extract })
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: texts["Unknown", choice]);
        await using var csv = CsvAnswer.Start(
            response, string.Create(CultureInfo.InvariantCulture, $"choice of k {extract.WindowEnd:yyyy-MM-dd} no {choice}.csv"),
            new SentFile("choice of k", AuditText.Extract(extractId)), hasProvenance: true);
        foreach (var (name, value) in Provenance(made, extract))
            await csv.WriteRecordAsync([$"# {name}:", value], ct);
        var most = made.Choice.Candidates.Max(candidate => candidate.K);
        await csv.WriteRecordAsync([.. Heads(most)], ct);
        foreach (var candidate in made.Choice.Candidates)
            await csv.WriteRecordAsync([.. Cells(candidate, most)], ct);
        await csv.FlushAsync(ct);
        return Results.Empty;
    }

    private static IEnumerable<(string Name, string Value)> Provenance(StoredClusterCount made, Extract extract) =>
    [
        ("extract", extract.FileName),
        ("members", Text(made.Choice.Members)),
        ("indicator set", made.IndicatorSet.Name),
        ("cleaning profile", made.CleaningProfile ?? ""),
        ("seed", Text(made.Choice.Options.Seed)),
        ("restarts", Text(made.Choice.Options.Restarts)),
        ("silhouette sample", Text(made.Choice.Candidates[0].Validity.SilhouetteSample)),
        ("bootstrap samples", Text(made.Choice.Options.Resamples)),
        ("program", made.ProgramVersion),
    ];

    private static IEnumerable<string> Heads(int most) =>
    [
        "K", "INERTIA", "SILHOUETTE", "CALINSKI_HARABASZ", "DAVIES_BOULDIN", "ARI_MEAN", "ARI_STANDARD_DEVIATION", "ARI_LEAST",
        .. Enumerable.Range(1, most).Select(rank => $"SIZE_{rank}"),
    ];

    private static IEnumerable<string> Cells(ClusterCountCandidate candidate, int most) =>
    [
        Text(candidate.K), Text(candidate.Inertia), Text(candidate.Validity.Silhouette), Text(candidate.Validity.CalinskiHarabasz),
        Text(candidate.Validity.DaviesBouldin), Text(candidate.Stability?.Mean), Text(candidate.Stability?.StandardDeviation),
        Text(candidate.Stability?.Least),
        .. Enumerable.Range(0, most).Select(rank => rank < candidate.Sizes.Count ? Text(candidate.Sizes[rank]) : ""),
    ];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
}
