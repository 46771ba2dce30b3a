namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>The cells of an extract while it is being spoilt.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The rows behind it.</param>
internal sealed record ExtractRows(List<string> Header, List<List<string>> Rows)
{
    /// <summary>The rows of a sound file: UTF-8, commas, no quotes.</summary>
    public static ExtractRows Of(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',').ToList()).ToList();
        return new ExtractRows(lines[0], lines[1..]);
    }

    /// <summary>A copy that can be spoilt.</summary>
    public ExtractRows Copy() => new([.. Header], [.. Rows.Select(row => row.ToList())]);

    /// <summary>Some of the rows, from a place on.</summary>
    public ExtractRows Some(int from, int count) => new([.. Header], [.. Rows.Skip(from).Take(count).Select(row => row.ToList())]);
}
