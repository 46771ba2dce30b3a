using System.Buffers;
using System.Runtime.CompilerServices;
using System.Xml;
using AirlineValue.Domain.Storage;
using Radzen.Documents.Spreadsheet;

namespace AirlineValue.Web.Endpoints;

/// <summary>
/// Writes a list of members as a workbook with one sheet: lines that say what the list is, then the heads, then a row a
/// member, with numbers and dates as such. Rows are streamed; texts stand in their cells, so that nothing of the list stays
/// in memory.
/// </summary>
public static class MemberXlsx
{
    /// <summary>The type of the answer.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The rows that a sheet can have, by the format's own limit.</summary>
    public const int MostRows = 1_048_576;

    private const int LongestText = 32_767;
    private const int ColumnWidth = 110;

    // a workbook counts days from 1900 on, and takes 1900 for a leap year: before March of it dates differ from program to program
    private static readonly DateOnly FirstDate = new(1900, 3, 1);
    private static readonly SearchValues<char> NotShown =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c).Append('\ufffe').Append('\uffff').Where(c => !XmlConvert.IsXmlChar(c))]);

    private static readonly Format Head = new() { Bold = true };
    private static readonly Format Date = new() { NumberFormat = "yyyy-mm-dd" };

    /// <summary>The most members that fit below the lines that say what the list is.</summary>
    public static int MostMembers(IReadOnlyCollection<ProvenanceLine> provenance) => MostRows - provenance.Count - 1;

    /// <summary>Writes the list.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sheetName">The sheet's name.</param>
    /// <param name="provenance">What the list is.</param>
    /// <param name="rows">The members, at most <see cref="MostMembers"/>.</param>
    /// <param name="columns">The columns of the list's fields.</param>
    /// <param name="ct">Ends the writing.</param>
    public static Task WriteAsync(
        Stream output, string sheetName, IReadOnlyList<ProvenanceLine> provenance, IEnumerable<MemberRow> rows, IReadOnlyList<MemberFileColumn> columns,
        CancellationToken ct = default)
    {
        var workbook = new Workbook();
        var sheet = workbook.AddSheet(sheetName, 1, Math.Max(2, columns.Count));
        for (var column = 0; column < columns.Count; column++)
            sheet.Columns[column] = ColumnWidth;
        return workbook.SaveToStreamAsync(output, RowsOf(provenance, rows, columns, ct), useInlineStrings: true, ct);
    }

    private static async IAsyncEnumerable<(CellData?, Format?)[]> RowsOf(
        IReadOnlyList<ProvenanceLine> provenance, IEnumerable<MemberRow> rows, IReadOnlyList<MemberFileColumn> columns, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var line in provenance)
            yield return [(CellData.FromString(line.Name), null), (CellData.FromString(Shown(line.Value)), null)];
        yield return [.. columns.Select(column => ((CellData?)CellData.FromString(column.Head), (Format?)Head))];
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            var cells = new (CellData?, Format?)[columns.Count];
            for (var i = 0; i < cells.Length; i++)
                cells[i] = CellOf(columns[i], row.Cells[columns[i].Cell]);
            yield return cells;
        }
        await Task.CompletedTask;
    }

    private static (CellData? Data, Format? Format) CellOf(MemberFileColumn column, MemberCell cell)
    {
        if (cell.IsEmpty)
            return default;
        if (column.Kind == FileCellKind.Number)
            return (CellData.FromNumber(cell.Number), null);
        if (column.Kind == FileCellKind.Text)
            return column.Text(cell) is { } text ? (CellData.FromString(Shown(text)), null) : default;
        var day = DateOnly.FromDayNumber((int)cell.Number);
        return day < FirstDate
            ? (CellData.FromString(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), null)
            : (CellData.FromDate(day.ToDateTime(TimeOnly.MinValue)), Date);
    }

    // characters that a workbook can't hold, from a broken file, become the sign for that
    private static string Shown(string text)
    {
        var kept = text.Length > LongestText ? text[..LongestText] : text;
        return kept.AsSpan().ContainsAny(NotShown) ? string.Concat(kept.Select(c => NotShown.Contains(c) ? '\ufffd' : c)) : kept;
    }
}
