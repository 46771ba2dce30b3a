using System.Globalization;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A step of the path to a field: <c>any[1]</c>.</summary>
/// <param name="Name">Its name: <c>any</c>.</param>
/// <param name="Index">Which of several, 0-based; null where there is one.</param>
public sealed record FieldStep(string Name, int? Index);

/// <summary>Paths to the fields of rules, as errors name them: <c>tiers[1].upgrade.all[0].any[1].threshold</c>.</summary>
public static class FieldPath
{
    /// <summary>The steps of a path.</summary>
    public static IReadOnlyList<FieldStep> Of(string path) =>
    [
        .. path.Split('.').Select(step => step.Split('[', ']') is [var name, var index, ..]
            ? new FieldStep(name, int.Parse(index, CultureInfo.InvariantCulture))
            : new FieldStep(step, null)),
    ];

    /// <summary>The id of the field in the page.</summary>
    public static string Id(string path) => $"rules-{path.Replace(".", "-", StringComparison.Ordinal).Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}";
}
