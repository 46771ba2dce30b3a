using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>A value of a member: a text, or a number (dates are day numbers, groups ranks, rules of cleaning their
/// integer), or nothing.</summary>
/// <param name="Text">The text; null when there is none.</param>
/// <param name="Number">The number; NaN when there is none.</param>
public readonly record struct MemberCell(string? Text, double Number)
{
    /// <summary>Nothing.</summary>
    public static readonly MemberCell Empty = new(null, double.NaN);

    /// <summary>How the member stands in the programme, for what is said of that; null for other values.</summary>
    public MemberProgress? Progress { get; init; }

    /// <summary>A name in both languages; null for other values.</summary>
    public BilingualName? Name { get; init; }

    /// <summary>Whether there is nothing.</summary>
    public bool IsEmpty => Text is null && double.IsNaN(Number) && Progress is null && Name is null;
}

/// <summary>A line of a list of members.</summary>
/// <param name="Row">The row in the extract, 0-based.</param>
/// <param name="Number">The membership number.</param>
/// <param name="Cells">A value for each field that was asked for, in that order.</param>
public sealed record MemberRow(int Row, string Number, IReadOnlyList<MemberCell> Cells);

/// <summary>A page of a list of members.</summary>
/// <param name="Count">How many members the list has.</param>
/// <param name="Page">The page, 1-based; the last one when a later one was asked for.</param>
/// <param name="Rows">The members on it.</param>
public sealed record MemberListPage(int Count, int Page, IReadOnlyList<MemberRow> Rows)
{
    /// <summary>Members of the list who are in no file of it.</summary>
    public LeftOutCounts LeftOut { get; init; } = LeftOutCounts.None;
}
