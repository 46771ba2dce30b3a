namespace AirlineValue.Domain.Segments;

/// <summary>The keys of the groups in files, links and the database.</summary>
public static class CustomerGroupKey
{
    /// <summary>The key of a group, such as <c>important-keep</c>.</summary>
    public static string Key(this CustomerGroup group) => group switch
    {
        CustomerGroup.ImportantKeep => "important-keep",
        CustomerGroup.ImportantDevelop => "important-develop",
        CustomerGroup.ImportantWinBack => "important-win-back",
        CustomerGroup.General => "general",
        CustomerGroup.LowValue => "low-value",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not one of the five groups."),
    };
}
