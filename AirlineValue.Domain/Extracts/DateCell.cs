namespace AirlineValue.Domain.Extracts;

/// <summary>Reads dates: year first with any of / - . or none, or year last in a given order; a time behind must be midnight.</summary>
internal static class DateCell
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    /// <summary>Day number of the first day that is read as a date.</summary>
    public static readonly int FirstDay = new DateOnly(FirstYear, 1, 1).DayNumber;

    /// <summary>Day number of the last day that is read as a date.</summary>
    public static readonly int LastDay = new DateOnly(LastYear, 12, 31).DayNumber;

    /// <summary>What stands in a cell that has the form of a date.</summary>
    /// <param name="First">The first number.</param>
    /// <param name="Second">The second number.</param>
    /// <param name="Third">The third number.</param>
    /// <param name="IsYearFirst">Whether the first number is the year; otherwise the third is.</param>
    internal readonly record struct Parts(int First, int Second, int Third, bool IsYearFirst);

    /// <summary>Reads a date as a day number (days since 0001-01-01).</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, DateOrder order, out int dayNumber)
    {
        dayNumber = 0;
        if (!TrySplit(cell, out var parts))
            return false;
        if (parts.IsYearFirst)
            return TryCompose(parts.First, parts.Second, parts.Third, out dayNumber);
        return order switch
        {
            DateOrder.MonthDayYear => TryCompose(parts.Third, parts.First, parts.Second, out dayNumber),
            DateOrder.DayMonthYear => TryCompose(parts.Third, parts.Second, parts.First, out dayNumber),
            _ => false,
        };
    }

    /// <summary>Splits a cell that has the form of a date, whether or not there is such a day.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> cell, out Parts parts)
    {
        parts = default;
        var at = 0;
        var first = TakeNumber(cell, ref at);
        if (at == 8)
        {
            parts = new Parts(first / 10_000, first / 100 % 100, first % 100, true);
            return IsMidnight(cell[at..]);
        }
        var isYearFirst = at == 4;
        if ((!isYearFirst && at is not (1 or 2)) || at == cell.Length)
            return false;
        var separator = cell[at];
        if (separator is not ((byte)'/' or (byte)'-' or (byte)'.'))
            return false;
        var from = ++at;
        var second = TakeNumber(cell, ref at);
        if (at - from is not (1 or 2) || at == cell.Length || cell[at] != separator)
            return false;
        from = ++at;
        var third = TakeNumber(cell, ref at);
        if (isYearFirst ? at - from is not (1 or 2) : at - from != 4)
            return false;
        parts = new Parts(first, second, third, isYearFirst);
        return IsMidnight(cell[at..]);
    }

    private static int TakeNumber(ReadOnlySpan<byte> cell, ref int at)
    {
        var number = 0;
        var end = Math.Min(cell.Length, at + 9);
        for (; at < end && cell[at] is >= (byte)'0' and <= (byte)'9'; at++)
            number = (number * 10) + (cell[at] - '0');
        return number;
    }

    private static bool IsMidnight(ReadOnlySpan<byte> time)
    {
        if (time.IsEmpty)
            return true;
        if (time[0] is not ((byte)' ' or (byte)'T'))
            return false;
        time = time[1..].Trim((byte)' ');
        return time.StartsWith("0"u8)
            ? !time.ContainsAnyExcept("0:.Z"u8)
            : time.SequenceEqual("12:00:00 AM"u8) || time.SequenceEqual("12:00 AM"u8);
    }

    private static bool TryCompose(int year, int month, int day, out int dayNumber)
    {
        dayNumber = 0;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        dayNumber = new DateOnly(year, month, day).DayNumber;
        return true;
    }
}
