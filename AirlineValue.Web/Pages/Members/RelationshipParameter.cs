using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.Members;

/// <summary>
/// Changes of behaviour (<c>change=silence</c>), the course of partner points (<c>partner=began</c>), and members whom a
/// strategy newly concerns (<c>new-in=upgrade@3</c>: since extract 3; <c>upgrade@3@7</c> under version 7 of the rules), still
/// (<c>stayed-in</c>), no longer (<c>no-longer-in</c>) or neither now nor then (<c>never-in</c>), as addresses write them.
/// </summary>
internal static class RelationshipParameter
{
    private const char Before = '@';

    private static readonly (ConcernChange Change, string Name)[] Changes =
    [
        (ConcernChange.New, ParameterNames.NewIn), (ConcernChange.Stayed, ParameterNames.StayedIn),
        (ConcernChange.NoLonger, ParameterNames.NoLongerIn), (ConcernChange.None, ParameterNames.NeverIn),
    ];

    /// <summary>Name and text of a condition.</summary>
    public static (string Name, string Value) Of(MemberCondition condition) => condition switch
    {
        HasBehaviourChange(var change) => (ParameterNames.Change, change?.Key() ?? ParameterNames.Any),
        HasPartnerCourse(var course) => (ParameterNames.Partner, course.Key()),
        ConcernChanged(var strategy, var extract, var change, var version) => (
            Changes.First(c => c.Change == change).Name,
            strategy.Key() + Before + Id(extract) + (version is { } id ? Before + Id(id) : "")),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on changes."),
    };

    /// <summary>Reads a condition; null when it is none.</summary>
    /// <param name="name">The parameter's name, in lower case.</param>
    /// <param name="value">Its value.</param>
    public static MemberCondition? Read(string name, string value) => name switch
    {
        ParameterNames.Change when string.Equals(value, ParameterNames.Any, StringComparison.OrdinalIgnoreCase) => new HasBehaviourChange(null),
        ParameterNames.Change => BehaviourChanges.Find(value) is { } change ? new HasBehaviourChange(change) : null,
        ParameterNames.Partner => PartnerCourses.Find(value) is { } course ? new HasPartnerCourse(course) : null,
        _ => ReadConcern(name, value.Split(Before)),
    };

    private static ConcernChanged? ReadConcern(string name, string[] parts)
    {
        if (parts.Length is not (2 or 3) || StrategyKey.Find(parts[0]) is not { } strategy || IdOf(parts[1]) is not { } extract)
            return null;
        var version = parts.Length == 3 ? IdOf(parts[2]) : null;
        return parts.Length == 3 && version is null ? null : new ConcernChanged(strategy, extract, Changes.First(c => c.Name == name).Change, version);
    }

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static int? IdOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
