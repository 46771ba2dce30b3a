using System.Globalization;

namespace AirlineValue.Web.Pages.Exports;

/// <summary>The addresses of exports and of the suppression list.</summary>
public static class ExportAddress
{
    /// <summary>All exports.</summary>
    public const string List = "exports";

    /// <summary>The suppression list.</summary>
    public const string Suppression = "suppression";

    /// <summary>An export's page.</summary>
    public static string Of(int exportId) => string.Create(CultureInfo.InvariantCulture, $"{List}/{exportId}");

    /// <summary>The suppression list with what came of a file.</summary>
    public static string SuppressionEntry(int entryId) => string.Create(CultureInfo.InvariantCulture, $"{Suppression}?file={entryId}");
}
