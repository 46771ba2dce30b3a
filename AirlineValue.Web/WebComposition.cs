using AirlineValue.Web.Accounts;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Health;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Layout;
using AirlineValue.Web.Pages.Accounts;
using AirlineValue.Web.Pages.Audit;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.ProgrammeRules;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Pages.Valuation;
using AirlineValue.Web.Protection;
using AirlineValue.Web.Settings;
using AirlineValue.Web.Watching;

namespace AirlineValue.Web;

/// <summary>Puts the web application together.</summary>
public static class WebComposition
{
    /// <summary>The application, ready to start.</summary>
    /// <param name="args">Settings as --Name=value.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = ContentRootOf(args),
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddProduct(builder.Environment.ContentRootPath);
        ProtectionKeys.AddTo(builder.Services);
        builder.Services.AddSingleton<JobWorker>();
        builder.Services.AddHostedService(sp => sp.GetRequiredService<JobWorker>());
        builder.Services.AddHostedService<FolderWatcher>();
        builder.Services.AddHostedService<RetentionWatch>();
        builder.Services.AddPages(builder.Configuration["Currency"] ?? "CNY");
        builder.Services.AddSegmentPages();
        builder.Services.AddMemberPages();
        builder.Services.AddStrategyPages();
        builder.Services.AddProgrammePages();
        builder.Services.AddValuePages();
        builder.Services.AddExtractEndpoints();
        builder.Services.AddContacts();
        builder.Services.AddAccounts();
        builder.Services.AddBackupPage();
        builder.Services.AddHealth();
        builder.Logging.KeepAddressesOut();
        builder.Services.AddProtection();
        builder.Services.AddScoped<AccountViews>();
        builder.Services.AddScoped<AuditViews>();
        // A start that fails is told in one line by the command; the host's own report of it is a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // It warns that keys are not encrypted at rest: they lie beside the database, which whoever reads them can read too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        var app = builder.Build();
        app.UseStoppingGate();
        app.UsePages();
        app.MapPages();
        app.MapMemberDownload();
        app.MapExtractEndpoints();
        app.MapContacts();
        app.MapSignOut();
        app.MapBackups();
        app.MapHealth();
        app.MapAuditDownload();
        return app;
    }

    private static string ContentRootOf(string[] args) =>
        new ConfigurationBuilder().AddCommandLine(args).Build()[WebHostDefaults.ContentRootKey] ?? ContentRoot.Find();
}
