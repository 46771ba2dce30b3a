using System.Globalization;
using System.Runtime.CompilerServices;

namespace AirlineValue.Tests.Fixtures;

/// <summary>All tests run in one culture and one time zone, wherever the machine stands.</summary>
internal static class FixedCulture
{
    [ModuleInitializer]
    internal static void Fix()
    {
        Environment.SetEnvironmentVariable("TZ", "Asia/Shanghai");
        TimeZoneInfo.ClearCachedData();
        var culture = CultureInfo.GetCultureInfo("en-US");
        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }
}
