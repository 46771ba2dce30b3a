using AirlineValue.Web.Endpoints;

namespace AirlineValue.Web.Contacts;

/// <summary>What contacts need: suppression lists, exports, responses.</summary>
public static class ContactsSetup
{
    /// <summary>Adds what makes and reads them.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services) => services
        .AddSingleton<ContactIntake>()
        .AddScoped<UploadedForm>()
        .AddScoped<ContactExporter>()
        .AddScoped<RejectedRowsLook>()
        .AddScoped<Pages.Exports.ExportViews>();

    /// <summary>Maps their addresses.</summary>
    public static void MapContacts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapContactUploads();
        endpoints.MapExportDownload();
    }
}
