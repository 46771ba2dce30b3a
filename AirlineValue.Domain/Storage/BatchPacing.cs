namespace AirlineValue.Domain.Storage;

/// <summary>
/// How bulk work shares the database: SQLite has one writer at a time, so that others get their turn only between
/// transactions.
/// </summary>
public sealed record BatchPacing
{
    /// <summary>What the product starts with.</summary>
    public static BatchPacing Default { get; } = new();

    /// <summary>How long a transaction goes on before it is committed. Default 200 ms; 10 ms to 500 ms.</summary>
    public TimeSpan Transaction { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How long the database is left free between two transactions. Default 2 ms: those who wait ask again after 1 to 100 ms,
    /// and SQLite does not queue them, so that several gaps may pass before one gets its turn.
    /// </summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(2);
}
