using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>A membership number that is erased, and what takes its place: where a text names it, alone or as a word of it.</summary>
internal sealed class ErasedNumber
{
    private const int PseudonymDigits = 16;
    private const int ShortestDistinctive = 5;

    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(10);
    private static readonly Regex JsonText = new(@"""(?:[^""\\]|\\.)*""", RegexOptions.Compiled | RegexOptions.CultureInvariant, LongestMatch);

    private readonly Regex _word;

    /// <param name="number">The number.</param>
    /// <param name="digest">The member's salted hash in the audit.</param>
    public ErasedNumber(string number, string digest)
    {
        (Number, Pseudonym) = (number, PseudonymPrefix + digest[..PseudonymDigits]);
        Spellings =
        [
            .. new[]
            {
                number, Uri.EscapeDataString(number), JsonEncodedText.Encode(number).ToString(), JsonEncodedText.Encode(number, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
            }.Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        _word = new Regex(
            @"(?<![\p{L}\p{N}])(?:" + string.Join('|', Spellings.Select(Regex.Escape)) + @")(?![\p{L}\p{N}])",
            RegexOptions.Compiled | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, LongestMatch);
    }

    /// <summary>What the number of every erased member begins with.</summary>
    public const string PseudonymPrefix = "erased-";

    /// <summary>The number.</summary>
    public string Number { get; }

    /// <summary>What takes its place: the beginning of the salted hash, whose salt is forgotten.</summary>
    public string Pseudonym { get; }

    /// <summary>The number as texts, addresses and JSON spell it.</summary>
    public IReadOnlyList<string> Spellings { get; }

    /// <summary>Whether the number is long enough to be meant wherever a text has it: in a sentence, 12 may be anything.</summary>
    public bool IsDistinctive => Number.Length >= ShortestDistinctive;

    /// <summary>Whether a query string asks for the member: by the start of its number, or by the column.</summary>
    public bool IsInQuery(string? query) => query is not null && Parameters(query).Any(IsOwn);

    /// <summary>The query string with the pseudonym in the number's place.</summary>
    public string? WithoutInQuery(string? query) => query is null ? null : string.Join('&', Parameters(query).Select(part =>
        IsOwn(part) ? part[..(part.IndexOf('=', StringComparison.Ordinal) + 1)] + Pseudonym : part));

    private static string[] Parameters(string query) => query.Split('&');

    private bool IsOwn(string part)
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
            return false;
        var name = part[..at].TrimStart('?');
        return (name.Equals("number", StringComparison.OrdinalIgnoreCase) || name.EndsWith(ExtractColumns.MemberNo.Name, StringComparison.OrdinalIgnoreCase))
            && Uri.UnescapeDataString(part[(at + 1)..]).Equals(Number, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text names the member. In JSON only texts do: a figure that has the same digits is no number of a member.</summary>
    public bool IsIn(string? text) => text is not null && _word.IsMatch(text) && (!IsJson(text) || JsonText.Matches(text).Any(part => _word.IsMatch(part.Value)));

    /// <summary>The text with the pseudonym in the number's place.</summary>
    public string? Without(string? text) => text is null ? null
        : IsJson(text) ? JsonText.Replace(text, part => _word.Replace(part.Value, Pseudonym))
        : _word.Replace(text, Pseudonym);

    private static bool IsJson(string text) => text.Length > 0 && text[0] is '{' or '[';
}
