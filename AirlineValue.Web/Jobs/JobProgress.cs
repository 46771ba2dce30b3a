namespace AirlineValue.Web.Jobs;

/// <summary>How far a running job is. The job writes it, another thread publishes it.</summary>
public sealed class JobProgress
{
    private readonly Lock _lock = new();
    private JobPosition _position = new(null, 0, 0, 0, 0);

    /// <summary>Where the job is now.</summary>
    public JobPosition Position
    {
        get { lock (_lock) return _position; }
    }

    /// <summary>Says where the job is.</summary>
    public void Report(JobPosition position)
    {
        lock (_lock) _position = position;
    }
}

/// <summary>Where a job is: stage, bytes and rows; a total of 0 is unknown.</summary>
public sealed record JobPosition(string? Phase, long DoneBytes, long TotalBytes, long DoneRows, long TotalRows);
