namespace AirlineValue.Web.Endpoints;

/// <summary>The addresses that extracts come in by, and their quarantine goes out by.</summary>
public static class ExtractEndpoints
{
    /// <summary>Adds what the endpoints need.</summary>
    public static IServiceCollection AddExtractEndpoints(this IServiceCollection services) => services.AddScoped<UploadAnswers>();

    /// <summary>Maps them.</summary>
    public static void MapExtractEndpoints(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapExtractUpload();
        endpoints.MapQuarantineDownload();
        endpoints.MapComparisonDownload();
        endpoints.MapConsistencyDownload();
        endpoints.MapColumnsDownload();
        endpoints.MapClusterCountDownload();
        endpoints.MapAnalysisPairDownload();
    }
}
