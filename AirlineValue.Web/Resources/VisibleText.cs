using System.Globalization;
using System.Text;

namespace AirlineValue.Web.Resources;

/// <summary>Texts of files and people without characters that nobody sees, or that make others stand elsewhere than they are.</summary>
public static class VisibleText
{
    private const char FirstPicture = '\u2400';
    private const char PictureOfDelete = '\u2421';
    private const int Controls = 0x20;

    /// <summary>The text with a visible sign in the place of each control character, mark of direction, line separator and character
    /// without width: a control picture where Unicode has one, else its number.</summary>
    public static string Of(string text)
    {
        var at = 0;
        while (at < text.Length && !IsHidden(text[at]))
            at++;
        if (at == text.Length)
            return text;
        var visible = new StringBuilder(text.Length + 8).Append(text, 0, at);
        foreach (var character in text.AsSpan(at))
        {
            if (IsHidden(character))
                visible.Append(SignOf(character));
            else
                visible.Append(character);
        }
        return visible.ToString();
    }

    private static bool IsHidden(char character) => character switch
    {
        < (char)Controls or >= '\u007f' and <= '\u009f' => true,
        '\u00ad' or '\u061c' or '\u180e' or '\ufeff' => true,
        // without width, marks of direction, separators of lines; U+200D joins the parts of one sign
        '\u200b' or '\u200c' or '\u200e' or '\u200f' => true,
        >= '\u2028' and <= '\u202e' or >= '\u2060' and <= '\u206f' => true,
        _ => false,
    };

    private static string SignOf(char character) => character switch
    {
        < (char)Controls => ((char)(FirstPicture + character)).ToString(),
        '\u007f' => PictureOfDelete.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"[U+{(int)character:X4}]"),
    };
}
