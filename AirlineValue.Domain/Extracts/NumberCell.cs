using System.Globalization;

namespace AirlineValue.Domain.Extracts;

/// <summary>Reads numbers: plain decimals fast, and grouped or scientific notation.</summary>
internal static class NumberCell
{
    private const int MaxLength = 64;

    /// <summary>
    /// Farther from 0 no figure of a member is. Whole numbers up to here are exact, and sums, squares and products of figures stay
    /// finite, so that nothing behind the reader has to ask.
    /// </summary>
    private const double Farthest = 1e15;

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>Reads a number of at most 10^15 either way, rounded correctly.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, char decimalSign, out double number)
    {
        var negative = cell.Length > 1 && cell[0] == (byte)'-';
        long digits = 0;
        int count = 0, decimals = -1;
        for (var i = negative ? 1 : 0; i < cell.Length; i++)
        {
            var digit = (uint)(cell[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                count++;
            }
            else if (cell[i] == decimalSign && decimals < 0)
            {
                decimals = count;
            }
            else
            {
                return TryReadSlowly(cell, decimalSign, out number);
            }
        }
        decimals = decimals < 0 ? 0 : count - decimals;
        // A whole number below 2^53 and a power of ten up to 10^22 are exact, so one division rounds once, correctly (Clinger 1990)
        if (count is 0 or > 15)
            return TryReadSlowly(cell, decimalSign, out number);
        number = digits / PowersOfTen[decimals];
        number = negative ? -number : number;
        return true;
    }

    /// <summary>Reads a whole number; 27.0 is one.</summary>
    public static bool TryReadInteger(ReadOnlySpan<byte> cell, char decimalSign, out long number)
    {
        number = 0;
        if (!TryRead(cell, decimalSign, out var value) || value != Math.Truncate(value))
            return false;
        number = (long)value;
        return true;
    }

    private static bool TryReadSlowly(ReadOnlySpan<byte> cell, char decimalSign, out double number)
    {
        number = 0;
        if (cell.Length is 0 or > MaxLength)
            return false;
        Span<byte> plain = stackalloc byte[MaxLength];
        var length = Ungroup(cell, (byte)decimalSign, plain);
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return length > 0
            && plain[..length].ContainsAnyInRange((byte)'0', (byte)'9')
            && double.TryParse(plain[..length], Styles, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) <= Farthest;
    }

    /// <summary>Copies a number without its group separators and with a point; returns 0 when the groups are not of three digits.</summary>
    private static int Ungroup(ReadOnlySpan<byte> cell, byte decimalSign, Span<byte> plain)
    {
        var end = cell.IndexOf(decimalSign);
        var whole = end < 0 ? cell : cell[..end];
        var length = 0;
        var sinceGroup = -1;
        for (var i = 0; i < whole.Length;)
        {
            var separator = GroupSeparator(whole[i..], decimalSign);
            if (separator == 0)
            {
                sinceGroup += sinceGroup >= 0 ? 1 : 0;
                plain[length++] = whole[i++];
                continue;
            }
            var before = sinceGroup >= 0 ? sinceGroup : DigitsOf(plain[..length]);
            if (sinceGroup >= 0 ? before != 3 : before is < 1 or > 3)
                return 0;
            sinceGroup = 0;
            i += separator;
        }
        if (sinceGroup is not (-1 or 3))
            return 0;
        if (end < 0)
            return length;
        plain[length++] = (byte)'.';
        var rest = cell[(end + 1)..];
        if (rest.ContainsAny((byte)'.', (byte)','))
            return 0;
        rest.CopyTo(plain[length..]);
        return length + rest.Length;
    }

    private static int DigitsOf(ReadOnlySpan<byte> text) =>
        text.TrimStart("+-"u8) is var digits && digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? 0 : digits.Length;

    /// <summary>Length of the group separator at the start of the text: the sign that is not the decimal one, a space or an apostrophe.</summary>
    private static int GroupSeparator(ReadOnlySpan<byte> text, byte decimalSign)
    {
        if (text[0] == (decimalSign == (byte)'.' ? (byte)',' : (byte)'.') || text[0] is (byte)' ' or (byte)'\'')
            return 1;
        // The no-break spaces U+00A0 and U+202F
        if (text.StartsWith("\u00A0"u8))
            return 2;
        return text.StartsWith("\u202F"u8) ? 3 : 0;
    }
}
