namespace AirlineValue.Domain.Members;

/// <summary>A condition on a code that a stage behind the lists gives each member: how it stands in a strategy.</summary>
public abstract record CodedCondition : MemberCondition
{
    /// <summary>Whether only an analysis tells who meets the condition.</summary>
    public abstract bool NeedsScores { get; }
}

/// <summary>Codes of all rows, and those that are asked for.</summary>
/// <param name="Codes">The code of each row, below 64.</param>
/// <param name="Wanted">A bit for each code that meets the condition.</param>
public sealed record RowCodes(byte[] Codes, ulong Wanted);

internal readonly struct HasWantedCode(byte[] codes, ulong wanted) : IRowTest
{
    public bool Meets(int row) => (wanted >> codes[row] & 1) != 0;
}
