using System.Globalization;
using AirlineValue.Domain.Storage;
using CsvHelper;

namespace AirlineValue.Web.Endpoints;

/// <summary>
/// Writes a list of members as CSV: first lines that start with # and say what the list is, then the heads under the
/// extract's own column names, then a row a member.
/// </summary>
public static class MemberCsv
{
    private const int RowsBetweenLooks = 512;

    /// <summary>Writes the list without ever holding more of it than a buffer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="provenance">What the list is.</param>
    /// <param name="rows">The members.</param>
    /// <param name="columns">The columns of the list's fields.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<ProvenanceLine> provenance, IEnumerable<MemberRow> rows, IReadOnlyList<MemberFileColumn> columns,
        CancellationToken ct = default)
    {
        await using var writer = CsvAnswer.WriterOf(output, hasProvenance: true);
        foreach (var line in provenance)
        {
            writer.WriteField($"# {line.Name}:");
            writer.WriteField(line.Value);
            await writer.EndRecordAsync(ct);
        }
        foreach (var column in columns)
            writer.WriteField(column.Head);
        await writer.EndRecordAsync(ct);
        Action<CsvWriter, MemberCell>[] writers = [.. columns.Select(WriterOf)];
        foreach (var (index, row) in rows.Index())
        {
            for (var i = 0; i < writers.Length; i++)
                writers[i](writer, row.Cells[columns[i].Cell]);
            await writer.EndRecordAsync(ct);
            if (index % RowsBetweenLooks == 0)
                ct.ThrowIfCancellationRequested();
        }
        await writer.FlushAsync(ct);
    }

    private static Action<CsvWriter, MemberCell> WriterOf(MemberFileColumn column) => column.Kind switch
    {
        FileCellKind.Date => WriteDate,
        FileCellKind.Number => WriteNumber,
        _ => (writer, cell) => writer.WriteField(column.Text(cell)),
    };

    private static void WriteDate(CsvWriter writer, MemberCell cell)
    {
        if (cell.IsEmpty)
            writer.WriteField("");
        else
            writer.WriteField(DateOnly.FromDayNumber((int)cell.Number), "O");
    }

    private static void WriteNumber(CsvWriter writer, MemberCell cell)
    {
        if (cell.IsEmpty)
            writer.WriteField("");
        else
            writer.WriteField(cell.Number, default, CultureInfo.InvariantCulture);
    }
}
