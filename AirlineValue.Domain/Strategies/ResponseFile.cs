using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>A row of a file of responses.</summary>
/// <param name="Line">The line where it starts, 1-based.</param>
/// <param name="Number">The membership number.</param>
/// <param name="Day">When the member was contacted or responded.</param>
/// <param name="HasResponded">Whether the member responded.</param>
public sealed record ResponseRow(long Line, string Number, DateOnly Day, bool HasResponded);

/// <summary>
/// Who was contacted and who responded: membership number, date and response in columns that are named so in either language,
/// or else in this order. A response is a plain yes or no; an empty cell is a no.
/// </summary>
public sealed class ResponseFile : IDisposable
{
    private const int UsualDate = 1;
    private const int UsualResponse = 2;

    private static readonly string[] DateHeads = ["DATE", "DAY", "CONTACTDATE", "CONTACTEDON", "RESPONSEDATE", "RESPONDEDON", "日期", "联系日期", "响应日期", "回应日期", "反馈日期"];
    private static readonly string[] ResponseHeads = ["RESPONSE", "RESPONDED", "HASRESPONDED", "RESULT", "响应", "是否响应", "回应", "是否回应", "反馈", "是否反馈", "结果"];

    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
        { "1", "Y", "YES", "T", "TRUE", "X", "RESPONDED", "是", "有", "已响应", "已回应", "响应", "回应", "已反馈" };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
        { "", "0", "N", "NO", "F", "FALSE", "-", "NONE", "CONTACTED", "否", "无", "未响应", "未回应", "未反馈" };

    private readonly DelimitedTable _table;
    private readonly int _number;
    private readonly int _date;
    private readonly int _response;

    private ResponseFile(DelimitedTable table)
    {
        _table = table;
        _number = Math.Max(0, MemberNumberText.ColumnOf(table.Heads));
        _date = PlaceOf(table.Heads, DateHeads, UsualDate);
        _response = PlaceOf(table.Heads, ResponseHeads, UsualResponse);
    }

    /// <summary>Rows read so far.</summary>
    public int Rows { get; private set; }

    /// <summary>The row that was read; null when it is not taken.</summary>
    public ResponseRow? Row { get; private set; }

    /// <summary>Why the row is not taken; null when it is.</summary>
    public RejectedContactRow? Rejected { get; private set; }

    /// <summary>Opens a file from its start; the stream stays open.</summary>
    /// <exception cref="ExtractRefusedException">The file is empty, or is not a text.</exception>
    public static ResponseFile Open(Stream file, ExtractLimits limits) => new(DelimitedTable.Open(file, limits, IsHead));

    /// <summary>Goes to the next row; false at the end. Each row is either taken or rejected.</summary>
    public bool Read()
    {
        if (!_table.Read())
            return false;
        Rows++;
        var number = _table.Cell(_number);
        var day = 0;
        var response = _table.Cell(_response);
        var fault = _table.IsBroken ? ContactRowFault.Broken : MemberNumberText.FaultOf(number);
        if (fault is null && !DateCell.TryRead(Encoding.UTF8.GetBytes(DayOf(_table.Cell(_date))), DateOrder.MonthDayYear, out day))
            fault = ContactRowFault.NoDate;
        if (fault is null && !Yes.Contains(response) && !No.Contains(response))
            fault = ContactRowFault.UnknownResponse;
        Row = fault is null ? new ResponseRow(_table.Line, number, DateOnly.FromDayNumber(day), Yes.Contains(response)) : null;
        Rejected = fault is { } found ? Reject(found) : null;
        return true;
    }

    /// <summary>Rejects the row that was read, for what only a look at the export can tell.</summary>
    public RejectedContactRow Reject(ContactRowFault fault) => new(_table.Line, fault, _table.Raw(MemberNumberFile.FoundBytes));

    /// <inheritdoc />
    public void Dispose() => _table.Dispose();

    private static bool IsHead(string head) =>
        MemberNumberText.IsHead(head) || DateHeads.Contains(KeyOf(head)) || ResponseHeads.Contains(KeyOf(head));

    // a time of day behind the date says nothing here
    private static string DayOf(string cell) => cell.IndexOfAny([' ', 'T']) is > 0 and var at ? cell[..at] : cell;

    private static int PlaceOf(IReadOnlyList<string> heads, string[] known, int usual)
    {
        for (var i = 0; i < heads.Count; i++)
        {
            if (known.Contains(KeyOf(heads[i])))
                return i;
        }
        return usual;
    }

    private static string KeyOf(string head) => string.Concat(head.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
