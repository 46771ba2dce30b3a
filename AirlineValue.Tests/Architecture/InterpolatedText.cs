using System.Text;

namespace AirlineValue.Tests.Architecture;

/// <summary>An interpolated string in a source file.</summary>
/// <param name="Text">Its literal parts, with {} for each hole.</param>
/// <param name="Holes">What stands in the holes, without formats.</param>
internal sealed record InterpolatedText(string Text, IReadOnlyList<string> Holes)
{
    /// <summary>All interpolated strings of a source, those within holes of others included.</summary>
    public static IReadOnlyList<InterpolatedText> In(string source)
    {
        List<InterpolatedText> found = [];
        for (var at = source.IndexOf("$\"", StringComparison.Ordinal); at >= 0; at = source.IndexOf("$\"", at, StringComparison.Ordinal))
        {
            var text = Read(source, at + 1, out var end);
            found.Add(text);
            found.AddRange(text.Holes.SelectMany(In));
            at = end;
        }
        return found;
    }

    private static InterpolatedText Read(string source, int quote, out int end)
    {
        var raw = source.AsSpan(quote).StartsWith("\"\"\"");
        var close = raw ? "\"\"\"" : "\"";
        var text = new StringBuilder();
        List<string> holes = [];
        var at = quote + close.Length;
        while (!source.AsSpan(at).StartsWith(close))
        {
            if (source[at] == '\\' && !raw)
            {
                text.Append(source, at, 2);
                at += 2;
            }
            else if (source[at] == '{' && source[at + 1] != '{')
            {
                holes.Add(Hole(source, ref at));
                text.Append("{}");
            }
            else
            {
                at += source[at] is '{' or '}' ? 1 : 0;
                text.Append(source[at++]);
            }
        }
        end = at + close.Length;
        return new InterpolatedText(text.ToString(), holes);
    }

    private static string Hole(string source, ref int at)
    {
        var from = ++at;
        for (var depth = 1; depth > 0; at++)
        {
            if (source[at] == '"')
                at = EndOf(source, at) - 1;
            else
                depth += source[at] switch { '{' => 1, '}' => -1, _ => 0 };
        }
        return source[from..(at - 1)];
    }

    // where a string within a hole ends
    private static int EndOf(string source, int quote)
    {
        if (source[quote - 1] == '$')
        {
            Read(source, quote, out var end);
            return end;
        }
        var at = quote + 1;
        while (source[at] != '"')
            at += source[at] == '\\' ? 2 : 1;
        return at + 1;
    }
}
