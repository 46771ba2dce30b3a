using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Pages.Analyses.Beside;
using AirlineValue.Web.Pages.Analyses.ClusterCount;
using AirlineValue.Web.Pages.Analyses.Replacing;
using AirlineValue.Web.Pages.Cleaning;
using AirlineValue.Web.Pages.Columns;
using AirlineValue.Web.Pages.Distributions;
using AirlineValue.Web.Pages.Extracts.Comparison;
using AirlineValue.Web.Pages.Kpis;
using AirlineValue.Web.Pages.Monitoring;
using AirlineValue.Web.Protection;
using AirlineValue.Web.Resources;
using Microsoft.AspNetCore.Diagnostics;

namespace AirlineValue.Web.Layout;

/// <summary>What the pages need from the host: three calls in its composition.</summary>
public static class PagesSetup
{
    /// <summary>Adds components, texts and formats.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="currency">ISO 4217 code of the currency that fares are in.</param>
    public static IServiceCollection AddPages(this IServiceCollection services, string currency)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddFieldTexts(currency);
        services.AddAnalysesPages();
        services.AddComparisonPages();
        services.AddDistributionPages();
        services.AddColumnPages();
        services.AddCleaningPages();
        services.AddClusterCountPages();
        services.AddAnalysisPairPages();
        services.AddReplacementPages();
        services.AddMonitoringPage();
        services.AddKpiPages();
        return services;
    }

    /// <summary>Puts headers, language, and the designed pages for errors and unknown addresses into the pipeline;
    /// call it first.</summary>
    public static WebApplication UsePages(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.UseRequestLocalization(SupportedCultures.Options());
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = ErrorPage.Path,
            CreateScopeForErrors = true,
            // a request that is itself wrong, such as one that is too large, is no failure of the server
            StatusCodeSelector = exception => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute(NotFoundPage.Path, createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // programs that call an endpoint, and style sheets that are not there, get the bare status
            if (!IsRead(context.Request) && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
        app.UseSetupGate();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseReadableQuery();
        app.UseAuthorization();
        app.UseAntiforgery();
        RecordedFile.Use(app);
        return app;
    }

    /// <summary>Maps static assets, the pages and the switches for language and theme.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapPreferences();
        // frame-ancestors is part of the policy in SecurityHeaders; a second header would only repeat it
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
    }

    private static bool IsRead(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
