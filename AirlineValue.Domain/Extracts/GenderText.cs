using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>The spellings of gender: 男 and 女, and what airlines write for them.</summary>
internal static class GenderText
{
    private static readonly byte[] Man = "男"u8.ToArray();
    private static readonly byte[] Woman = "女"u8.ToArray();

    /// <summary>男 or 女 for M, F, Male and Female in any case; other texts stay as they are.</summary>
    public static ReadOnlySpan<byte> Standard(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] >= 0x80)
            return text;
        if (Ascii.EqualsIgnoreCase(text, "M"u8) || Ascii.EqualsIgnoreCase(text, "MALE"u8))
            return Man;
        return Ascii.EqualsIgnoreCase(text, "F"u8) || Ascii.EqualsIgnoreCase(text, "FEMALE"u8) ? Woman : text;
    }
}
