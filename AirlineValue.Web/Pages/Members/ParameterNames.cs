using AirlineValue.Domain.Indicators;

namespace AirlineValue.Web.Pages.Members;

/// <summary>The names in the address of a list of members, apart from those of columns and indicators.</summary>
internal static class ParameterNames
{
    public const string Extract = "extract";
    public const string Analysis = "analysis";
    public const string Weighting = "weighting";
    public const string Sort = "sort";
    public const string Page = "page";
    public const string Columns = "columns";
    public const string Kpi = "kpi";

    public const string Number = "number";
    public const string Place = "place";
    public const string Silent = "silent";
    public const string Empty = "empty";
    public const string Present = "present";
    public const string Unreadable = "unreadable";
    public const string Fails = "fails";
    public const string Passes = "passes";
    public const string Unknown = "unknown";
    public const string Group = "group";
    public const string GroupOf = "groupof";
    public const string GroupIn = "groupin";
    public const string NotGroupIn = "notgroupin";
    public const string Cause = "cause";
    public const string Leans = "leans";
    public const string Component = "pc";
    public const string Dropped = "dropped";
    public const string Drops = "drops";

    public const string Strategy = "strategy";
    public const string Change = "change";
    public const string Partner = "partner";
    public const string NewIn = "new-in";
    public const string StayedIn = "stayed-in";
    public const string NoLongerIn = "no-longer-in";
    public const string NeverIn = "never-in";
    public const string Action = "action";
    public const string Contact = "contact";
    public const string Export = "export";

    public const string Origin = "origin";
    public const string In = "in";
    public const string NotIn = "notin";
    public const string Changed = "changed";

    /// <summary>Whichever group or rule.</summary>
    public const string Any = "any";

    /// <summary>No group, as forms say it: the same as dropped by whichever rule.</summary>
    public const string None = "none";

    /// <summary>Those that addresses can name; an analysis has some of them.</summary>
    public static readonly IReadOnlyList<Indicator> Indicators = Indicator.All;
}
