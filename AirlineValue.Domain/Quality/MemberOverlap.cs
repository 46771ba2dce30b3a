namespace AirlineValue.Domain.Quality;

/// <summary>The members of two extracts, told apart by their numbers.</summary>
/// <param name="New">Members that only the other extract has.</param>
/// <param name="Lost">Members that only the base has.</param>
/// <param name="Common">Members that both have.</param>
public sealed record MemberOverlap(long New, long Lost, long Common);

/// <summary>Which members of two extracts are the same.</summary>
/// <param name="otherRows">For each row of the base the member's row in the other extract, or <see cref="NoRow"/>.</param>
/// <param name="otherCount">How many rows the other extract has.</param>
public sealed class MemberMatch(int[] otherRows, int otherCount)
{
    /// <summary>The row of a member that is not there.</summary>
    public const int NoRow = -1;

    /// <summary>For each row of the base the member's row in the other extract, or <see cref="NoRow"/>.</summary>
    public ReadOnlySpan<int> Rows => otherRows;

    /// <summary>New, lost and common members.</summary>
    public MemberOverlap Overlap()
    {
        var common = 0L;
        foreach (var row in otherRows)
            common += row == NoRow ? 0 : 1;
        return new MemberOverlap(otherCount - common, otherRows.Length - common, common);
    }
}
