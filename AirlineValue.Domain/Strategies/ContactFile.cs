using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>Why a row of a file about contacts is not taken.</summary>
public enum ContactRowFault
{
    /// <summary>The row can't be taken apart: a quote that is not closed, or too much in it.</summary>
    Broken,

    /// <summary>There is no membership number.</summary>
    NoNumber,

    /// <summary>What stands for a membership number is longer than any.</summary>
    NumberTooLong,

    /// <summary>Bytes of the membership number can't be read in the file's encoding.</summary>
    Damaged,

    /// <summary>An earlier row has the same number.</summary>
    Repeated,

    /// <summary>The date can't be read.</summary>
    NoDate,

    /// <summary>Whether the member responded can't be told.</summary>
    UnknownResponse,

    /// <summary>The export does not have the member.</summary>
    NotInExport,

    /// <summary>The date lies before the export.</summary>
    BeforeExport,
}

/// <summary>A row that was not taken.</summary>
/// <param name="Line">The line where it starts, 1-based.</param>
/// <param name="Fault">Why.</param>
/// <param name="Found">The row as the file has it, cut.</param>
public sealed record RejectedContactRow(long Line, ContactRowFault Fault, string Found);

/// <summary>Membership numbers in a file: one a row, in the column that is named so, or else in the first.</summary>
public sealed class MemberNumberFile : IDisposable
{
    /// <summary>The most characters that a membership number has.</summary>
    public const int LongestNumber = 64;

    internal const int FoundBytes = 200;

    private readonly DelimitedTable _table;
    private readonly MemberNumberSet _numbers = new();
    private readonly int _column;

    private MemberNumberFile(DelimitedTable table)
    {
        _table = table;
        _column = Math.Max(0, MemberNumberText.ColumnOf(table.Heads));
    }

    /// <summary>Rows read so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The number of the row that was read; null when it is not taken.</summary>
    public string? Number { get; private set; }

    /// <summary>Why the row is not taken; null when it is.</summary>
    public RejectedContactRow? Rejected { get; private set; }

    /// <summary>Opens a file from its start; the stream stays open.</summary>
    /// <exception cref="ExtractRefusedException">The file is empty, or is not a text.</exception>
    public static MemberNumberFile Open(Stream file, ExtractLimits limits) =>
        new(DelimitedTable.Open(file, limits, MemberNumberText.IsHead));

    /// <summary>Goes to the next row; false at the end. Each row is either taken or rejected.</summary>
    public bool Read()
    {
        if (!_table.Read())
            return false;
        Rows++;
        var number = _table.Cell(_column);
        var fault = _table.IsBroken ? ContactRowFault.Broken : MemberNumberText.FaultOf(number);
        if (fault is null && !_numbers.Add(Encoding.UTF8.GetBytes(number)))
            fault = ContactRowFault.Repeated;
        Number = fault is null ? number : null;
        Rejected = fault is { } found ? new RejectedContactRow(_table.Line, found, _table.Raw(FoundBytes)) : null;
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _table.Dispose();
}

/// <summary>Membership numbers as people and programs write them.</summary>
public static class MemberNumberText
{
    /// <summary>Whether a column's head says that it holds membership numbers.</summary>
    public static bool IsHead(string head) => ColumnNames.Find(head) == ExtractColumns.MemberNo;

    /// <summary>Why a text is no membership number; null when it may be one.</summary>
    public static ContactRowFault? FaultOf(string number) => number switch
    {
        "" => ContactRowFault.NoNumber,
        { Length: > MemberNumberFile.LongestNumber } => ContactRowFault.NumberTooLong,
        _ when number.Contains('\ufffd', StringComparison.Ordinal) => ContactRowFault.Damaged,
        _ => null,
    };

    internal static int ColumnOf(IReadOnlyList<string> heads)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (IsHead(heads[i]))
                return i;
        }
        return -1;
    }
}
