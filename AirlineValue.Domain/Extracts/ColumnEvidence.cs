using System.Buffers;

namespace AirlineValue.Domain.Extracts;

/// <summary>What the cells of one column in the head say about the order of its dates or its decimal sign.</summary>
internal sealed class ColumnEvidence
{
    private static readonly SearchValues<byte> NumberBytes = SearchValues.Create("0123456789.,+-eE "u8);
    private int _monthFirst;
    private int _dayFirst;
    private int _yearLast;
    private int _point;
    private int _comma;
    private int _unclear;

    /// <summary>Whether any date has its year last, so that the order matters.</summary>
    public bool HasYearLast => _yearLast > 0;

    /// <summary>Whether any number has a sign that can be a decimal or a group separator.</summary>
    public bool HasUnclearSign => _unclear > 0;

    /// <summary>The order that the column's own cells decide.</summary>
    public DateOrder? Order => Decide(_monthFirst, _dayFirst, DateOrder.MonthDayYear, DateOrder.DayMonthYear);

    /// <summary>The sign that the column's own cells decide.</summary>
    public char? Sign => Decide(_point, _comma, '.', ',');

    /// <summary>Looks at a cell of a date column.</summary>
    public void AddDate(ReadOnlySpan<byte> cell)
    {
        if (!DateCell.TrySplit(cell, out var parts) || parts.IsYearFirst)
            return;
        _yearLast++;
        _monthFirst += parts.First <= 12 && parts.Second is > 12 and <= 31 ? 1 : 0;
        _dayFirst += parts.Second <= 12 && parts.First is > 12 and <= 31 ? 1 : 0;
    }

    /// <summary>Looks at a cell of a number column.</summary>
    public void AddNumber(ReadOnlySpan<byte> cell)
    {
        var first = cell.IndexOfAny((byte)'.', (byte)',');
        if (first < 0 || cell.ContainsAnyExcept(NumberBytes))
            return;
        var last = cell.LastIndexOfAny((byte)'.', (byte)',');
        if (cell[first] != cell[last])
            Count(cell[last]);
        else if (first != last)
            Count(cell[first] == (byte)'.' ? (byte)',' : (byte)'.');
        else if (IsGroup(cell, first))
            _unclear++;
        else
            Count(cell[first]);
    }

    /// <summary>Whether the one sign of a number may separate thousands: 1.234, but not 0.234, 1234.567 or 1.5.</summary>
    private static bool IsGroup(ReadOnlySpan<byte> cell, int sign)
    {
        var whole = cell[..sign].TrimStart("+-"u8);
        return whole.Length is >= 1 and <= 3 && whole[0] != (byte)'0' && cell.Length - sign == 4
            && !cell[(sign + 1)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    private static T? Decide<T>(int first, int second, T firstValue, T secondValue)
        where T : struct
    {
        if (first == second)
            return null;
        return first > second ? firstValue : secondValue;
    }

    private void Count(byte sign)
    {
        _point += sign == (byte)'.' ? 1 : 0;
        _comma += sign == (byte)',' ? 1 : 0;
    }
}
