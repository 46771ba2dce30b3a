namespace AirlineValue.Web.Settings;

/// <summary>Keeps what tells of members out of the log.</summary>
public static class LogPrivacy
{
    // They write the address of each request, and addresses hold member numbers, places and conditions.
    private static readonly string[] AddressWriters =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing.EndpointMiddleware",
        "Microsoft.AspNetCore.StaticFiles",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Components.RenderTree",
        "Microsoft.AspNetCore.Components.Routing",
        "Microsoft.AspNetCore.SignalR",
        "Microsoft.AspNetCore.Http.Connections",
    ];

    /// <summary>Lets those who write addresses and values of fields through with warnings and errors only, whatever the settings
    /// ask for.</summary>
    public static ILoggingBuilder KeepAddressesOut(this ILoggingBuilder logging)
    {
        foreach (var category in AddressWriters)
            logging.AddFilter(category, LogLevel.Warning);
        return logging;
    }
}
