using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// How a connection waits for its turn to write. SQLite's own way is to ask again after up to 100 ms; who asks every few
/// milliseconds gets its turn in a gap so short that bulk work can leave one often (<see cref="BatchPacing"/>).
/// </summary>
internal static unsafe class WriterTurn
{
    private const int PauseMilliseconds = 4;
    private const int LongestWaitMilliseconds = 10_000;

    /// <summary>Makes an open connection wait in this way, until it is closed.</summary>
    public static void WaitFor(SqliteConnection connection) =>
        SqliteException.ThrowExceptionForRC(
            NativeSqlite.SetBusyHandler(connection.Handle!.DangerousGetHandle(), &Pause, 0), connection.Handle);

    /// <summary>Called by SQLite each time the database is busy; 0 gives up.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Pause(nint state, int asked)
    {
        if (asked * PauseMilliseconds >= LongestWaitMilliseconds)
            return 0;
        _ = NativeSqlite.Sleep(PauseMilliseconds);
        return 1;
    }
}
