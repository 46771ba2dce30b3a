using System.Runtime.InteropServices;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>How fast a job is and how long it will take, from the last seconds of what was seen of it.</summary>
public sealed class JobPace
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    private readonly Queue<Sample> _samples = [];
    private string? _phase;
    private Sample _newest;
    private long _totalBytes;
    private long _totalRows;

    /// <summary>Bytes a second; null while unknown.</summary>
    public double? BytesPerSecond => Rate(sample => sample.Bytes);

    /// <summary>Rows a second; null while unknown.</summary>
    public double? RowsPerSecond => Rate(sample => sample.Rows);

    /// <summary>How much of the phase is done, 0 to 1; null while unknown.</summary>
    public double? Done => Share(_newest.Bytes, _totalBytes) ?? Share(_newest.Rows, _totalRows);

    /// <summary>How long the phase will still take at this speed; null while unknown.</summary>
    public TimeSpan? TimeLeft =>
        _totalBytes > 0 ? Left(_totalBytes - _newest.Bytes, BytesPerSecond)
        : _totalRows > 0 ? Left(_totalRows - _newest.Rows, RowsPerSecond)
        : null;

    /// <summary>Takes note of where a job is.</summary>
    /// <param name="at">When it was seen, since any fixed moment.</param>
    /// <param name="job">The job.</param>
    public void Note(TimeSpan at, Job job)
    {
        var sample = new Sample(at, job.DoneBytes, job.DoneRows);
        if (job.Phase != _phase || sample.Bytes < _newest.Bytes || sample.Rows < _newest.Rows)
            _samples.Clear();
        (_phase, _newest, _totalBytes, _totalRows) = (job.Phase, sample, job.TotalBytes, job.TotalRows);
        _samples.Enqueue(sample);
        while (_samples.Count > 2 && at - _samples.Peek().At > Window)
            _samples.Dequeue();
    }

    private static double? Share(long done, long total) => total > 0 ? Math.Clamp((double)done / total, 0, 1) : null;

    private static TimeSpan? Left(long remaining, double? perSecond) =>
        perSecond is > 0 and var speed ? TimeSpan.FromSeconds(Math.Max(0, remaining) / speed) : null;

    private double? Rate(Func<Sample, long> of)
    {
        if (!_samples.TryPeek(out var oldest) || _newest.At - oldest.At < Shortest)
            return null;
        var rate = (of(_newest) - of(oldest)) / (_newest.At - oldest.At).TotalSeconds;
        return rate > 0 ? rate : null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sample(TimeSpan At, long Bytes, long Rows);
}
