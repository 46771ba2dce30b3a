using System.Globalization;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Dates as ISO 8601 text (yyyy-MM-dd), as the database has them.</summary>
internal static class DateText
{
    /// <summary>Day number of the first day that an extract can hold.</summary>
    public static readonly int FirstDay = MemberBatch.FirstDay;

    /// <summary>How many days an extract can hold.</summary>
    public static readonly int Days = MemberBatch.LastDay - MemberBatch.FirstDay + 1;

    /// <summary>The text of a day.</summary>
    public static byte[] Iso(int dayNumber) =>
        Encoding.ASCII.GetBytes(DateOnly.FromDayNumber(dayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The day number of a text that <see cref="Iso"/> wrote; null when there is none.</summary>
    public static int? DayNumber(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10)
            return null;
        return new DateOnly(Digits(text[..4]), Digits(text[5..7]), Digits(text[8..])).DayNumber;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
