using System.Globalization;

namespace AirlineValue.Domain.Storage;

/// <summary>How entries of the audit name things and numbers, whatever the language.</summary>
public static class AuditText
{
    /// <summary>The suppression list.</summary>
    public const string SuppressionList = "suppression list";

    /// <summary>An extract.</summary>
    public static string Extract(int? id) => $"extract {Of(id ?? 0)}";

    /// <summary>An analysis.</summary>
    public static string Analysis(int id) => $"analysis {Of(id)}";

    /// <summary>An export for contact.</summary>
    public static string Export(int id) => $"export {Of(id)}";

    /// <summary>An account, by name.</summary>
    public static string Account(string name) => $"account {name}";

    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number, where there is one.</summary>
    public static string? Of(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
