using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Erases a member from the files of exports: the row stays, with the pseudonym in the number's place and, where the file says
/// so, whether the member was held out; its other cells are empty.</summary>
internal static class ErasedExports
{
    /// <summary>The exports that have the member.</summary>
    public static IReadOnlyList<int> Find(SqliteConnection connection, string number) => connection.Query(
        "SELECT export_id FROM contact_export_member WHERE member_number = $number ORDER BY export_id", row => row.GetInt32(0), ("$number", number));

    /// <summary>Writes the file of an export again without the member.</summary>
    public static void Erase(SqliteConnection connection, int exportId, ErasedNumber erased)
    {
        if (ContactExportStore.Find(connection, exportId) is not { } export)
            return;
        using var was = new MemoryStream();
        foreach (var part in Parts(connection, exportId))
            was.Write(part);
        was.Position = 0;
        using var file = new MemoryStream();
        if (export.Format == ExportFormat.Csv)
        {
            using var unpacked = new GZipStream(was, CompressionMode.Decompress);
            ErasedCsv.Copy(unpacked, file, erased);
        }
        else
        {
            ErasedWorkbook.Copy(was, file, erased);
        }
        Write(connection, export, file.ToArray());
    }

    private static List<byte[]> Parts(SqliteConnection connection, int exportId) => connection.Query(
        "SELECT bytes FROM contact_export_part WHERE export_id = $id ORDER BY ordinal", row => row.GetFieldValue<byte[]>(0), ("$id", exportId));

    private static void Write(SqliteConnection connection, ContactExport export, byte[] file)
    {
        connection.Execute("DELETE FROM contact_export_part WHERE export_id = $id", ("$id", export.Id));
        using (var parts = new ExportPartStream(connection, export.Id))
        {
            if (ExportParts.IsPacked(export.Format))
            {
                using var packed = new GZipStream(parts, CompressionLevel.Fastest, leaveOpen: true);
                packed.Write(file);
            }
            else
            {
                parts.Write(file);
            }
            parts.WriteLast();
        }
        connection.Execute(
            "UPDATE contact_export SET file_bytes = $bytes, sha256 = $sha256, erased = erased + 1 WHERE id = $id",
            ("$bytes", file.Length), ("$sha256", Convert.ToHexStringLower(SHA256.HashData(file))), ("$id", export.Id));
    }
}
