namespace AirlineValue.Domain.Storage;

/// <summary>
/// How bulk work shares the database. SQLite has one writer at a time and does not queue those who wait: they ask again,
/// first after a few milliseconds and then every 100, whatever process they are in. So bulk work commits often and leaves
/// the database free for longer than that pause at times: whoever waits gets its turn within a second.
/// </summary>
public sealed record BatchPacing
{
    /// <summary>What the product starts with.</summary>
    public static BatchPacing Default { get; } = new();

    /// <summary>How long a transaction goes on before it is committed. Default 200 ms; 10 ms to 400 ms.</summary>
    public TimeSpan Transaction { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the database may be busy with one transaction after the other. Default 600 ms; up to 800 ms.</summary>
    public TimeSpan Busy { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>How long it is then left free. Default 110 ms, a little more than the longest pause of those who wait.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(110);
}
