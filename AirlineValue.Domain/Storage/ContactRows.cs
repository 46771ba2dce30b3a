using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>What stands against contacting an extract's members, and which action comes first for them; kept in memory as long
/// as it holds.</summary>
/// <param name="database">Where from.</param>
/// <param name="clock">Tells how long ago an export was: a contact takes place in the present, not in the extract's
/// window.</param>
internal sealed class ContactRows(Database database, TimeProvider clock)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>The marks of each row, <see cref="ContactMarks"/>; null when nobody has one.</summary>
    public byte[]? MarksOf(MemberBasis basis, int rows, Programme rules, CancellationToken ct)
    {
        var revision = RevisionOf(rules.Contact.CooldownDays);
        var key = new ColumnCache.Key(ColumnTable.OfMembers, basis.Extract.Id, $"contact {revision.Suppression} {string.Join(',', revision.Exports)}");
        return database.LoadedColumns.Get(key, () => new Marks(Load(basis.Extract.Id, rows, revision, ct)), marks => marks.Rows?.Length ?? 0).Rows;
    }

    /// <summary>The code of each row's action, <see cref="PriorityAction"/>.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="source">The members.</param>
    /// <param name="version">The rules.</param>
    /// <param name="conditions">The list's conditions: a near band that it asks for counts for its strategy.</param>
    public byte[] ActionsOf(MemberBasis basis, MemberSource source, ProgrammeVersion version, IEnumerable<MemberCondition> conditions)
    {
        var bands = conditions.OfType<InStrategy>().Where(c => c.Band is not null).DistinctBy(c => c.Strategy).ToDictionary(c => c.Strategy, c => c.Band);
        var asked = string.Join(' ', bands.OrderBy(b => b.Key).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Key}~{b.Value:R}")));
        var key = new ColumnCache.Key(
            basis.Analysis is null ? ColumnTable.OfMembers : ColumnTable.OfScores, basis.Analysis?.Scoring.Id ?? basis.Extract.Id,
            string.Create(CultureInfo.InvariantCulture, $"action {version.Id} {asked}"));
        return database.LoadedColumns.Get(
            key, () => PriorityAction.Of(new MeasureColumns(source), version.Rules, strategy => bands.GetValueOrDefault(strategy)), actions => actions.Length);
    }

    /// <summary>How each row stands in an export, <see cref="InExport"/>; null when there is no such export.</summary>
    public byte[]? ExportCodesOf(int extractId, int rows, int exportId)
    {
        using var connection = database.Open();
        if (connection.Query("SELECT id FROM contact_export WHERE id = $id AND status = 'Kept'", row => row.GetInt32(0), ("$id", exportId)).Count == 0)
            return null;
        var codes = new byte[rows];
        using var select = new RawStatement(connection, RowsWhere("""
            SELECT x.member_number, x.is_control, coalesce(r.has_responded, 0) AS responded FROM contact_export_member x
            LEFT JOIN contact_response r ON r.export_id = x.export_id AND r.member_number = x.member_number WHERE x.export_id = ?2
            """, "n.is_control, n.responded"));
        select.Bind(1, extractId);
        select.Bind(2, exportId);
        while (select.Step())
        {
            codes[MemberKey.RowOf(select.Integer(0))] = (byte)(InExport.InIt
                | (select.Integer(1) != 0 ? InExport.HeldOut : 0) | (select.Integer(2) != 0 ? InExport.Responded : 0));
        }
        return codes;
    }

    /// <summary>Keeps the rows of an export that was just made, which nobody has to look for then.</summary>
    public static void Know(Database database, int extractId, int exportId, int[] rows) => _ = RowsOf(database, extractId, exportId, () => rows);

    private static string RowsWhere(string numbers, string? others = null) => $"""
        SELECT m.id{(others is null ? "" : ", " + others)} FROM ({numbers}) n CROSS JOIN member m INDEXED BY member_number
        ON m.extract_id = ?1 AND length(m."MEMBER_NO") = length(n.member_number) AND m."MEMBER_NO" = n.member_number
        """;

    private Revision RevisionOf(int cooldownDays)
    {
        using var connection = database.Open();
        var suppression = connection.Query("SELECT coalesce(max(id), 0) FROM suppression_entry", row => row.GetInt32(0)).Single();
        if (cooldownDays == 0)
            return new Revision(suppression, []);
        var exports = connection.Query(
            "SELECT id FROM contact_export WHERE status = 'Kept' AND created_at > $since ORDER BY id", row => row.GetInt32(0),
            ("$since", UtcText.Of(clock.GetUtcNow().AddDays(-cooldownDays))));
        return new Revision(suppression, exports);
    }

    private byte[]? Load(int extractId, int rows, Revision revision, CancellationToken ct)
    {
        var marks = new byte[rows];
        var any = MarkOptedOut(extractId, marks, ct);
        foreach (var row in revision.Suppression == 0 ? [] : RowsOf(extractId, "SELECT member_number FROM suppressed_member", null))
            Mark(row, ContactMarks.Suppressed);
        foreach (var export in revision.Exports)
        {
            ct.ThrowIfCancellationRequested();
            foreach (var row in RowsOf(database, extractId, export, () => RowsOf(extractId, "SELECT member_number FROM contact_export_member WHERE export_id = ?2", export)))
                Mark(row, ContactMarks.CoolingDown);
        }
        return any ? marks : null;

        void Mark(int row, ContactMarks mark)
        {
            marks[row] |= (byte)mark;
            any = true;
        }
    }

    private bool MarkOptedOut(int extractId, byte[] marks, CancellationToken ct)
    {
        if (!_columns.Columns(extractId).Contains(ExtractColumns.OptOut))
            return false;
        var cells = _columns.Load(extractId, ExtractColumns.OptOut, ct);
        // the first one is the empty cell
        byte[] bits = [0, .. cells.DistinctTexts.Select(text => OptOut.IsSaid(text) ? (byte)ContactMarks.OptedOut : (byte)0)];
        byte any = 0;
        for (var row = 0; row < marks.Length; row++)
            any |= marks[row] = bits[cells.Texts[row] - ColumnCells.NoText];
        return any != 0;
    }

    private static int[] RowsOf(Database database, int extractId, int exportId, Func<int[]> load) => database.LoadedColumns.Get(
        new ColumnCache.Key(ColumnTable.OfMembers, extractId, string.Create(CultureInfo.InvariantCulture, $"export {exportId}")),
        load, rows => (long)rows.Length * sizeof(int));

    private int[] RowsOf(int extractId, string numbers, int? exportId)
    {
        using var connection = database.Open();
        using var select = new RawStatement(connection, RowsWhere(numbers));
        select.Bind(1, extractId);
        if (exportId is { } id)
            select.Bind(2, id);
        List<int> rows = [];
        while (select.Step())
            rows.Add(MemberKey.RowOf(select.Integer(0)));
        return [.. rows];
    }

    private sealed record Revision(int Suppression, IReadOnlyList<int> Exports);

    // the cache keeps objects; that there is nothing is worth keeping, too
    private sealed record Marks(byte[]? Rows);
}
