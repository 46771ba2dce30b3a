using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace AirlineValue.Domain.Storage;

/// <summary>
/// SQLite's functions that are called for each cell or row, from the library that Microsoft.Data.Sqlite loads too. Its
/// own binding takes and releases a safe handle in each call, which costs more than most of these functions. Those that
/// only set or get a value do not tell the garbage collector: they are over before it would have to wait.
/// </summary>
internal static unsafe partial class NativeSqlite
{
    private const string Library = "e_sqlite3";

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static partial int BindInteger(nint statement, int index, long value);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_double")]
    public static partial int BindNumber(nint statement, int index, double value);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null")]
    public static partial int BindNull(nint statement, int index);

    /// <summary>Binds a text; with 0 (SQLITE_STATIC) as destructor it has to stay where it is, and SQLite does not copy it.</summary>
    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int index, byte* utf8, int length, nint destructor);

    /// <summary>Binds bytes; with 0 (SQLITE_STATIC) as destructor they have to stay where they are, and SQLite does not copy them.</summary>
    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static partial int BindBytes(nint statement, int index, byte* bytes, int length, nint destructor);

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_reset")]
    public static partial int Reset(nint statement);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    public static partial int ColumnType(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static partial long ColumnInteger(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    public static partial double ColumnNumber(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    public static partial byte* ColumnBytes(nint statement, int column);

    [SuppressGCTransition]
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    public static partial int ColumnLength(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_busy_handler")]
    public static partial int SetBusyHandler(nint database, delegate* unmanaged[Cdecl]<nint, int, int> handler, nint state);

    [LibraryImport(Library, EntryPoint = "sqlite3_sleep")]
    public static partial int Sleep(int milliseconds);
}
