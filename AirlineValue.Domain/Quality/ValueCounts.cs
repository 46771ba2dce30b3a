using System.Runtime.InteropServices;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// Counts values one by one as long as there are few different ones; beyond that it keeps the frequent ones (Misra and
/// Gries 1982, with the median as what is taken off, as Anderson and others 2017 do), and estimates the number of
/// different ones.
/// </summary>
/// <typeparam name="T">What is counted.</typeparam>
/// <param name="capacity">How many different values are kept.</param>
/// <param name="hash">Hashes a value the same in every process.</param>
internal sealed class ValueCounts<T>(int capacity, Func<T, ulong> hash)
    where T : notnull
{
    private const int LookedAt = 1_024;

    private Dictionary<T, long> _counts = [];
    private DistinctEstimator? _distinct;

    /// <summary>Whether every value has been counted.</summary>
    public bool IsExact => _distinct is null;

    /// <summary>A value occurs at most this much more often than its count says; a value without a count at most this
    /// often.</summary>
    public long TakenOff { get; private set; }

    /// <summary>The values that are kept, in no order.</summary>
    public IReadOnlyDictionary<T, long> Counts => _counts;

    public DistinctCount Distinct => _distinct is { } estimator
        ? new DistinctCount(estimator.Estimate, DistinctEstimator.StandardError)
        : new DistinctCount(_counts.Count, 0);

    public void Add(T value, long times = 1)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, value, out _) += times;
        _distinct?.Add(hash(value));
        if (_counts.Count > capacity)
            MakeRoom();
    }

    private void MakeRoom()
    {
        if (_distinct is null)
        {
            _distinct = new DistinctEstimator();
            foreach (var value in _counts.Keys)
                _distinct.Add(hash(value));
        }
        var takenOff = MedianOfSome();
        TakenOff += takenOff;
        var kept = new Dictionary<T, long>(capacity);
        foreach (var (value, count) in _counts)
        {
            if (count > takenOff)
                kept.Add(value, count - takenOff);
        }
        _counts = kept;
    }

    private long MedianOfSome()
    {
        var step = Math.Max(1, _counts.Count / LookedAt);
        var some = _counts.Values.Where((_, i) => i % step == 0).ToArray();
        Array.Sort(some);
        return some[some.Length / 2];
    }
}
