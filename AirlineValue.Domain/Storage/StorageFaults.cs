using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What is wrong with the place that data is kept in, told from the exceptions that say so.</summary>
public static class StorageFaults
{
    private const int SqliteFull = 13;
    private const int DiskFullHResult = unchecked((int)0x80070070);
    private const int NoSpaceOnDevice = 28;

    /// <summary>Whether there is no space left.</summary>
    public static bool IsDiskFull(Exception? exception) => exception switch
    {
        null => false,
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        IOException { HResult: DiskFullHResult or NoSpaceOnDevice } => true,
        _ => IsDiskFull(exception.InnerException),
    };
}
