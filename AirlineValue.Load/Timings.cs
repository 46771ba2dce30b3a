using System.Collections.Concurrent;

namespace AirlineValue.Load;

/// <summary>What came of one kind of page.</summary>
/// <param name="Kind">What was opened.</param>
/// <param name="Count">How often.</param>
/// <param name="Median">Half of the answers took at most so many milliseconds.</param>
/// <param name="P95">95 of 100 answers took at most so many milliseconds.</param>
/// <param name="Longest">The longest, in milliseconds.</param>
/// <param name="Errors">Answers that were none.</param>
internal sealed record TimingLine(string Kind, int Count, double Median, double P95, double Longest, int Errors);

/// <summary>Collects how long answers took, from any thread.</summary>
internal sealed class Timings
{
    private readonly ConcurrentQueue<(string Kind, double Milliseconds)> _answers = [];
    private readonly ConcurrentQueue<(string Kind, string Error)> _errors = [];

    /// <summary>What went wrong, with how often.</summary>
    public IReadOnlyList<(string Error, int Count)> Errors =>
        [.. _errors.GroupBy(e => $"{e.Kind}: {e.Error}", StringComparer.Ordinal).Select(g => (g.Key, g.Count()))];

    public void Add(string kind, TimeSpan took) => _answers.Enqueue((kind, took.TotalMilliseconds));

    public void Fail(string kind, string error) => _errors.Enqueue((kind, error));

    /// <summary>A line for each kind, and one for all.</summary>
    public IReadOnlyList<TimingLine> Lines()
    {
        var answers = _answers.ToArray();
        var kinds = answers.Select(a => a.Kind).Concat(_errors.Select(e => e.Kind)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return
        [
            .. kinds.Select(kind => LineOf(kind, answers.Where(a => a.Kind == kind), _errors.Count(e => e.Kind == kind))),
            LineOf("all", answers, _errors.Count),
        ];
    }

    /// <summary>The smallest value that at least a share of the sorted ones does not exceed.</summary>
    public static double AtShare(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static TimingLine LineOf(string kind, IEnumerable<(string Kind, double Milliseconds)> answers, int errors)
    {
        var sorted = answers.Select(a => a.Milliseconds).Order().ToArray();
        return new TimingLine(kind, sorted.Length, AtShare(sorted, 0.5), AtShare(sorted, 0.95), sorted.Length == 0 ? double.NaN : sorted[^1], errors);
    }
}
