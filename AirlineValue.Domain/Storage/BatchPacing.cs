namespace AirlineValue.Domain.Storage;

/// <summary>
/// How bulk work shares the database. SQLite has one writer at a time and does not queue those who wait: they ask again
/// every few milliseconds, whatever process they are in (<see cref="WriterTurn"/>). So bulk work commits often and leaves
/// the database free for several such pauses: whoever waits gets its turn within a second, even when it misses one.
/// </summary>
public sealed record BatchPacing
{
    /// <summary>What the product starts with.</summary>
    public static BatchPacing Default { get; } = new();

    /// <summary>How long a transaction goes on before it is committed. Default 300 ms; 10 ms to 400 ms.</summary>
    public TimeSpan Transaction { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the database may be busy with one transaction after the other. Default 300 ms; up to 800 ms.</summary>
    public TimeSpan Busy { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long it is then left free. Default 15 ms, more than three pauses of those who wait.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(15);
}
