namespace AirlineValue.Domain.Storage;

/// <summary>Dates as ISO 8601 text (yyyy-MM-dd), as the database has them.</summary>
internal static class DateText
{
    /// <summary>Length of a date's text.</summary>
    public const int Length = 10;

    /// <summary>The day number of a text of this form; null when there is none.</summary>
    public static int? DayNumber(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
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
