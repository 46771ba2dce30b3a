using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Conditions about contacts as addresses write them: <c>action=upgrade</c>, <c>contact=suppressed</c>,
/// <c>contact=free</c> for members whom nothing stands against, <c>export=3</c>, <c>export=3.control</c>.</summary>
internal static class ContactParameter
{
    private static readonly (ContactMarks Mark, string Key)[] Marks =
    [
        (ContactMarks.None, "free"), (ContactMarks.Suppressed, "suppressed"), (ContactMarks.OptedOut, "opted-out"), (ContactMarks.CoolingDown, "cooling-down"),
    ];

    private static readonly (ExportPart Part, string Key)[] Parts =
    [
        (ExportPart.Contacted, "contacted"), (ExportPart.Control, "control"), (ExportPart.ContactedResponded, "contacted-responded"),
        (ExportPart.ControlResponded, "control-responded"),
    ];

    /// <summary>The key of something that stands against a contact.</summary>
    public static string KeyOf(ContactMarks mark) => Marks.First(m => m.Mark == mark).Key;

    /// <summary>Name and value of a condition.</summary>
    public static (string Name, string Value) Of(MemberCondition condition) => condition switch
    {
        HasAction(var strategy) => (ParameterNames.Action, strategy?.Key() ?? ParameterNames.None),
        HasContactMark(var mark) => (ParameterNames.Contact, KeyOf(mark)),
        InExport(var id, var part) => (ParameterNames.Export, id.ToString(CultureInfo.InvariantCulture)
            + (part == ExportPart.All ? "" : $".{Parts.First(p => p.Part == part).Key}")),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition about contacts."),
    };

    /// <summary>Reads a condition; null when it is none.</summary>
    public static MemberCondition? Read(string name, string value) => name.ToLowerInvariant() switch
    {
        ParameterNames.Action when Same(value, ParameterNames.None) => new HasAction(null),
        ParameterNames.Action => StrategyKey.Find(value) is { } strategy ? new HasAction(strategy) : null,
        ParameterNames.Contact => Marks.Where(m => Same(m.Key, value)).Select(m => new HasContactMark(m.Mark)).FirstOrDefault(),
        _ => ReadExport(value.Split('.', 2)),
    };

    private static InExport? ReadExport(string[] parts)
    {
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id == 0)
            return null;
        return parts.Length == 1 ? new InExport(id) : Parts.Where(p => Same(p.Key, parts[1])).Select(p => new InExport(id, p.Part)).FirstOrDefault();
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
