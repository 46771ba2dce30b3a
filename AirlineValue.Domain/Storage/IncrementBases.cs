using System.Globalization;
using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds the extracts that an increment can rest on.</summary>
/// <param name="database">Where they are.</param>
public sealed class IncrementBases(Database database)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>The imported extracts of one kind of table, the latest window first, and of one window the newest.</summary>
    /// <param name="isPlainTable">Whether plain tables of another business are meant.</param>
    public IReadOnlyList<Extract> List(bool isPlainTable)
    {
        using var connection = database.Open();
        var ids = connection.Query(
            "SELECT id FROM extract WHERE status = $imported AND window_end IS NOT NULL ORDER BY window_end DESC, id DESC",
            row => row.GetInt32(0), ("$imported", nameof(ExtractStatus.Imported)));
        return [.. ids.Select(id => ExtractStore.Find(connection, id)).OfType<Extract>().Where(e => e is { Report: not null } && e.IsPlainTable == isPlainTable)];
    }

    /// <summary>The extract that an increment rests on unless another one is chosen: the latest whose window does not end after its
    /// own; the latest of all when every one does, or when its own is not known.</summary>
    /// <param name="all">The extracts, the latest first.</param>
    /// <param name="windowEnd">The end of the increment's window.</param>
    public static Extract? Usual(IReadOnlyList<Extract> all, DateOnly? windowEnd) =>
        all.FirstOrDefault(e => windowEnd is null || e.WindowEnd <= windowEnd) ?? (all.Count > 0 ? all[0] : null);

    /// <summary>An extract as a base.</summary>
    /// <exception cref="ExtractRefusedException">It is not there, or not imported.</exception>
    public IncrementBase Find(int extractId)
    {
        using var connection = database.Open();
        return ExtractStore.Find(connection, extractId) is { Status: ExtractStatus.Imported, Report: not null, WindowEnd: not null } extract
            ? new IncrementBase(extract, StoredOf(extract))
            : throw new ExtractRefusedException(new ExtractRefusal(
                ExtractRefusalReason.NoIncrementBase, [extractId.ToString(CultureInfo.InvariantCulture)], []));
    }

    /// <summary>How many of some membership numbers an extract has.</summary>
    public int CountKnown(int extractId, IEnumerable<string> numbers)
    {
        using var connection = database.Open();
        using var rows = new RowOfNumber(connection, extractId);
        return numbers.Count(number => rows.Find(number) is not null);
    }

    // the number is in the rows only
    private List<ExtractColumn> StoredOf(Extract extract) => [ExtractColumns.MemberNo, .. _columns.Columns(extract.Id)];
}

/// <summary>Finds the rows of membership numbers in one extract.</summary>
internal sealed class RowOfNumber : IDisposable
{
    private readonly RawStatement _select;

    public RowOfNumber(SqliteConnection connection, int extractId)
    {
        _select = new RawStatement(connection, """
            SELECT id FROM member INDEXED BY member_number WHERE extract_id = ?1 AND length("MEMBER_NO") = length(?2) AND "MEMBER_NO" = ?2
            """);
        _select.Bind(1, extractId);
    }

    /// <summary>The row, 0-based; null when the extract does not have the number.</summary>
    public int? Find(string number)
    {
        _select.Bind(2, number);
        int? row = _select.Step() ? MemberKey.RowOf(_select.Integer(0)) : null;
        _select.Reset();
        return row;
    }

    public void Dispose() => _select.Dispose();
}
