namespace AirlineValue.Domain.Quality;

/// <summary>
/// Two extracts side by side: what moved from the base to the other one. LOAD_TIME is compared as the windows' ends, and
/// MEMBER_NO as the members; all other columns that both have are compared cell by cell.
/// </summary>
/// <param name="Windows">Ends of the windows.</param>
/// <param name="Members">New, lost and common members.</param>
/// <param name="Columns">The columns that both have, in their standard order.</param>
/// <param name="OnlyInBase">Standard names of columns that only the base has.</param>
/// <param name="OnlyInOther">Standard names of columns that only the other extract has.</param>
public sealed record ExtractComparison(
    WindowDistance Windows,
    MemberOverlap Members,
    IReadOnlyList<ColumnComparison> Columns,
    IReadOnlyList<string> OnlyInBase,
    IReadOnlyList<string> OnlyInOther);
