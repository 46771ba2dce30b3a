namespace AirlineValue.Domain.Extracts;

/// <summary>Cells as text: white space around them, and bytes that could not be decoded.</summary>
internal static class CellText
{
    private static readonly byte[] Replacement = [0xEF, 0xBF, 0xBD];

    /// <summary>The cell without white space around it: spaces, tabs, no-break and ideographic spaces.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (cell[0] > 0x20 && cell[0] < 0x80 && cell[^1] > 0x20 && cell[^1] < 0x80))
            return cell;
        return TrimSlowly(cell);
    }

    /// <summary>Whether a character could not be decoded.</summary>
    public static bool IsDamaged(ReadOnlySpan<byte> cell) => cell.IndexOf(Replacement) >= 0;

    /// <summary>The first bytes of a text, cut between characters.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int maxBytes)
    {
        if (text.Length <= maxBytes)
            return text;
        while (maxBytes > 0 && (text[maxBytes] & 0xC0) == 0x80)
            maxBytes--;
        return text[..maxBytes];
    }

    private static ReadOnlySpan<byte> TrimSlowly(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            var trimmed = cell.Trim(" \t\r\n\v\f"u8);
            if (trimmed.StartsWith("\u00A0"u8))
                trimmed = trimmed[2..];
            else if (trimmed.StartsWith("\u3000"u8))
                trimmed = trimmed[3..];
            if (trimmed.EndsWith("\u00A0"u8))
                trimmed = trimmed[..^2];
            else if (trimmed.EndsWith("\u3000"u8))
                trimmed = trimmed[..^3];
            if (trimmed.Length == cell.Length)
                return trimmed;
            cell = trimmed;
        }
    }
}
