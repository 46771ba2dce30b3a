using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Puts spellings of a place together for show: BEIJING, Beijing., ＢＥＩＪＩＮＧ and BEIJINGSHI; 北京 and 北京市.
/// Nothing that is stored changes.</summary>
public static class PlaceSpelling
{
    // A Latin name such as SUSHI must not lose its end: what stays is a name, too
    private const int ShortestLatin = 4;
    private const int ShortestChinese = 2;

    private static readonly (string Suffix, int Shortest)[] Suffixes =
        [("市", ShortestChinese), ("省", ShortestChinese), ("SHI", ShortestLatin), ("SHENG", ShortestLatin), ("CITY", ShortestLatin)];

    /// <summary>What all spellings of a place have in common: upper case, half width, without punctuation and spaces,
    /// and without the word for city or province at the end. A text without any letter is its own key.</summary>
    /// <param name="text">The text as it stands in the file.</param>
    public static string KeyOf(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in CompatibleForm.Of(text))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                letters.Append(char.ToUpperInvariant(letter));
        }
        if (letters.Length == 0)
            return text;
        var key = letters.ToString();
        foreach (var (suffix, shortest) in Suffixes)
        {
            if (key.Length >= suffix.Length + shortest && key.EndsWith(suffix, StringComparison.Ordinal))
                return key[..^suffix.Length];
        }
        return key;
    }
}
