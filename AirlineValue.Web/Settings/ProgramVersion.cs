using System.Reflection;

namespace AirlineValue.Web.Settings;

/// <summary>Which version of the program this is.</summary>
public static class ProgramVersion
{
    /// <summary>The version, without what names the build.</summary>
    public static string Current { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
