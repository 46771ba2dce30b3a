using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Web.Pages.Members;

/// <summary>
/// Groups in another period as addresses write them: <c>groupin=general@3</c> (in the period of extract 3 of the list's
/// analysis), <c>groupin=general@3@7</c> (of analysis 7), <c>groupin=none@3</c> (dropped by cleaning there),
/// <c>notgroupin=general@3</c>; and why groups differ between two models: <c>cause=model@3@7</c>.
/// </summary>
internal static class PeriodParameter
{
    private const char Before = '@';

    private static readonly (MovementCause Cause, string Name)[] Causes =
    [
        (MovementCause.None, "same"), (MovementCause.Member, "member"), (MovementCause.Model, "model"), (MovementCause.Both, "both"),
        (MovementCause.Offset, "offset"), (MovementCause.New, "new"),
    ];

    /// <summary>Name and text of a condition.</summary>
    public static (string Name, string Value) Of(MemberCondition condition) => condition switch
    {
        InGroupIn group => (ParameterNames.GroupIn, TextOf(group)),
        NotInGroupIn group => (ParameterNames.NotGroupIn, TextOf(group)),
        HasMovementCause(var cause, var extract, var analysis) => (
            ParameterNames.Cause, string.Join(Before, Causes.First(c => c.Cause == cause).Name, Id(extract), Id(analysis))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on another period."),
    };

    /// <summary>Reads a condition; null when it is none.</summary>
    /// <param name="name">The parameter's name, in lower case.</param>
    /// <param name="value">Its value.</param>
    public static MemberCondition? Read(string name, string value)
    {
        var parts = value.ToLowerInvariant().Split(Before);
        if (parts.Length is not (2 or 3) || parts[0].Length == 0 || IdOf(parts[1]) is not { } extract)
            return null;
        var analysis = parts.Length == 3 ? IdOf(parts[2]) : null;
        if (parts.Length == 3 && analysis is null)
            return null;
        var key = parts[0] == ParameterNames.None ? null : parts[0];
        return name switch
        {
            ParameterNames.GroupIn => new InGroupIn(extract, key, analysis),
            ParameterNames.NotGroupIn => new NotInGroupIn(extract, key, analysis),
            _ => analysis is { } id && Causes.Any(c => c.Name == parts[0]) ? new HasMovementCause(Causes.First(c => c.Name == parts[0]).Cause, extract, id) : null,
        };
    }

    private static string TextOf(GroupInPeriod group) => string.Join(
        Before, [group.Key ?? ParameterNames.None, Id(group.ExtractId), .. group.AnalysisId is { } analysis ? [Id(analysis)] : Array.Empty<string>()]);

    private static string Id(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static int? IdOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
