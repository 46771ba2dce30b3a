using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>Texts in the form that compares full-width and other variants of letters as equal (Unicode's NFKC).</summary>
internal static class CompatibleForm
{
    private const int LastArabicNoncharacter = 0xFDEF;
    private const int FirstArabicNoncharacter = 0xFDD0;

    /// <summary>The text in that form. What is no character in Unicode, such as U+FFFF or half of a surrogate pair, becomes
    /// U+FFFD: the library refuses the whole text for it.</summary>
    public static string Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsNone(rune) || rune == Rune.ReplacementChar)
                return string.Concat(text.EnumerateRunes().Select(r => IsNone(r) ? Rune.ReplacementChar : r)).Normalize(NormalizationForm.FormKC);
        }
        return text.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsNone(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= FirstArabicNoncharacter and <= LastArabicNoncharacter;
}
