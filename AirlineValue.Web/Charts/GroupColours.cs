using AirlineValue.Domain.Segments;

namespace AirlineValue.Web.Charts;

/// <summary>
/// The groups' colours, the same in tables, badges, charts and exports, in both themes. Chosen so that each stands out
/// from every background by 3:1 at least, and any two differ for people with each kind of colour blindness; a name
/// always stands beside the colour all the same.
/// </summary>
public static class GroupColours
{
    /// <summary>What stands for all members beside the groups.</summary>
    public const string AllMembers = "#8a6d3b";

    /// <summary>The light theme's backgrounds that graphics stand on: page, and raised surface.</summary>
    public static readonly IReadOnlyList<string> LightBackgrounds = ["#ffffff", "#f6f7f9"];

    /// <summary>The dark theme's backgrounds that graphics stand on: page, and raised surface.</summary>
    public static readonly IReadOnlyList<string> DarkBackgrounds = ["#14181d", "#1c2229"];

    /// <summary>The colour as #rrggbb. A repeated group has its first's colour: the number tells them apart.</summary>
    public static string Of(CustomerGroup group) => group switch
    {
        CustomerGroup.ImportantKeep => "#3f6fe0",
        CustomerGroup.ImportantDevelop => "#159a5a",
        CustomerGroup.ImportantWinBack => "#d55e00",
        CustomerGroup.General => "#b34fa8",
        CustomerGroup.LowValue => "#767676",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not one of the five groups."),
    };

    /// <summary>A style rule that gives the colours to style sheets, as <c>--group-important-keep</c> and so on.</summary>
    public static string StyleRule { get; } = ":root{"
        + string.Concat(Enum.GetValues<CustomerGroup>().Select(group => $"--group-{group.Key()}:{Of(group)};"))
        + $"--all-members:{AllMembers};}}";
}
