namespace AirlineValue.Domain.Strategies;

/// <summary>What column OPT_OUT says. Airlines write it in many ways, also as the day on which the member said so; so all that
/// is not plainly a no is taken for a yes: to contact who does not want it is worse than to leave somebody out.</summary>
public static class OptOut
{
    private static readonly HashSet<string> Noes = new(StringComparer.OrdinalIgnoreCase)
    {
        "0", "0.0", "N", "NO", "F", "FALSE", "OFF", "-", "NULL", "NONE", "N/A", "NA", "#N/A", "否", "假", "无", "未退订", "不", "没有",
    };

    /// <summary>Whether a cell says that the member wants no contact; an empty one does not.</summary>
    public static bool IsSaid(string cell) => cell.Trim() is { Length: > 0 } text && !Noes.Contains(text);
}
