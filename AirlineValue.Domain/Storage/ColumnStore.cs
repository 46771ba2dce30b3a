using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// The cells of extracts and what models say of their members, column by column. What is loaded whole stays in memory as
/// long as there is room, is shared by all who ask, and may be asked for from any thread: nobody writes into it.
/// </summary>
/// <param name="database">Where from.</param>
public sealed class ColumnStore(Database database)
{
    /// <summary>The columns that are stored for an extract, in the standard order: those that its file has, and both
    /// LAST_TO_END and LAST_FLIGHT_DATE, since the one gives the other. MEMBER_NO is in the rows only:
    /// <see cref="LoadMemberNumberRank"/>.</summary>
    public IReadOnlyList<ExtractColumn> Columns(int extractId)
    {
        using var connection = database.Open();
        var names = ColumnTable.OfMembers.NamesOf(connection, extractId).ToHashSet(StringComparer.Ordinal);
        return [.. ExtractColumns.All.Where(c => names.Contains(c.Name))];
    }

    /// <summary>A whole column; row i is the member with key <see cref="MemberKey.Of"/>(extract, i).</summary>
    /// <exception cref="ColumnNotStoredException">The extract has no such column, or is not there.</exception>
    public ColumnCells Load(int extractId, ExtractColumn column, CancellationToken cancellation = default) => Cached(
        ColumnTable.OfMembers, extractId, column.Name,
        connection => WholeColumns.Cells(connection, ColumnTable.OfMembers, extractId, column, cancellation),
        WholeColumns.BytesOf);

    /// <summary>A column in runs of at most <see cref="ColumnCells.RunLength"/> rows, in the order of the rows; one run is
    /// in memory at a time. Each run of a text column has distinct texts of its own.</summary>
    /// <exception cref="ColumnNotStoredException">The extract has no such column, or is not there.</exception>
    public IEnumerable<ColumnCells> Runs(int extractId, ExtractColumn column, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var runs = new ColumnRunReader(connection, ColumnTable.OfMembers, extractId, column.Name);
        if (!runs.Read())
            throw new ColumnNotStoredException(ColumnTable.OfMembers.Name, extractId, column.Name);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = WholeColumns.Run(runs, column);
            runs.Release();
            yield return cells;
        }
        while (runs.Read());
    }

    /// <summary>Whether the rows have been looked at for these marks. Imports do so for <see cref="RowMark.Unreadable"/>,
    /// profiles for the others.</summary>
    public bool HasMarks(int extractId, RowMark mark) => Has(extractId, ColumnTable.NameOf(mark));

    /// <summary>The marks of all rows.</summary>
    /// <exception cref="ColumnNotStoredException">The rows have not been looked at for these marks, or the extract is not
    /// there.</exception>
    public long[] LoadMarks(int extractId, RowMark mark, CancellationToken cancellation = default) => Cached(
        ColumnTable.OfMembers, extractId, ColumnTable.NameOf(mark),
        connection => WholeColumns.Marks(connection, extractId, mark, cancellation),
        marks => (long)marks.Length * sizeof(long));

    /// <summary>The marks in runs, as <see cref="Runs"/> gives cells.</summary>
    /// <exception cref="ColumnNotStoredException">The rows have not been looked at for these marks, or the extract is not
    /// there.</exception>
    public IEnumerable<long[]> MarkRuns(int extractId, RowMark mark, CancellationToken cancellation = default)
    {
        using var connection = database.Open();
        using var runs = new ColumnRunReader(connection, ColumnTable.OfMembers, extractId, ColumnTable.NameOf(mark));
        if (!runs.Read())
            throw new ColumnNotStoredException(ColumnTable.OfMembers.Name, extractId, ColumnTable.NameOf(mark));
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var marks = new long[runs.Rows];
            MarkCodec.Decode(runs.Cells, marks);
            runs.Release();
            yield return marks;
        }
        while (runs.Read());
    }

    /// <summary>Stores the marks of one run, in place of those that it had, in a small transaction.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="mark">What the marks say.</param>
    /// <param name="run">Which run of <see cref="ColumnCells.RunLength"/> rows it is, 0-based.</param>
    /// <param name="marks">The marks of its rows.</param>
    public void SaveMarks(int extractId, RowMark mark, int run, ReadOnlySpan<long> marks)
    {
        using var connection = database.Open();
        using (var writer = new ColumnRunWriter(connection, ColumnTable.OfMembers, extractId))
            writer.Write(new ColumnRun(ColumnTable.NameOf(mark), run, marks.Length, MarkCodec.Encode(marks)));
        database.LoadedColumns.Drop(ColumnTable.OfMembers, extractId);
    }

    /// <summary>The position of each row, 0-based, in the order of the member numbers: shorter numbers first, and those of
    /// one length by their characters, so that whole numbers stand as numbers do.</summary>
    /// <exception cref="ColumnNotStoredException">The extract is not there.</exception>
    public int[] LoadMemberNumberRank(int extractId, CancellationToken cancellation = default) => Cached(
        ColumnTable.OfMembers, extractId, ColumnTable.MemberNumberRank,
        connection => WholeColumns.Integers(connection, ColumnTable.OfMembers, extractId, ColumnTable.MemberNumberRank, cancellation),
        ranks => (long)ranks.Length * sizeof(int));

    /// <summary>Where each member of an increment comes from, <see cref="Members.MemberOrigin"/>; null for a snapshot.</summary>
    public byte[]? LoadOrigins(int extractId, CancellationToken cancellation = default) => Has(extractId, ColumnTable.Origin)
        ? Cached(
            ColumnTable.OfMembers, extractId, ColumnTable.Origin,
            connection => Array.ConvertAll(
                WholeColumns.Integers(connection, ColumnTable.OfMembers, extractId, ColumnTable.Origin, cancellation), origin => (byte)origin),
            origins => origins.Length)
        : null;

    /// <summary>The end of the window that each member's cells describe, as a day number; NaN for the extract's own. Null for a
    /// snapshot, where it is that for all.</summary>
    public double[]? LoadAsOf(int extractId, CancellationToken cancellation = default) => Has(extractId, ColumnTable.AsOf)
        ? Cached(
            ColumnTable.OfMembers, extractId, ColumnTable.AsOf,
            connection => WholeColumns.Numbers(connection, ColumnTable.OfMembers, extractId, ColumnTable.AsOf, cancellation),
            days => (long)days.Length * sizeof(double))
        : null;

    /// <summary>What a model says of all members of an extract.</summary>
    /// <param name="scoringId"><see cref="StoredScoring.Id"/>.</param>
    /// <param name="cancellation">Ends it between two runs.</param>
    /// <exception cref="ColumnNotStoredException">The scoring is not there.</exception>
    public ScoreColumns LoadScores(int scoringId, CancellationToken cancellation = default) => Cached(
        ColumnTable.OfScores, scoringId, "",
        connection => WholeColumns.Scores(connection, scoringId, cancellation),
        scores => (long)scores.Count * ((scores.Indicators.Length + 5) * sizeof(double)));

    /// <summary>The places of all members of a scoring on a principal component of what the model says of them; NaN for members
    /// that cleaning dropped, null when there is no such component. They follow from the scores, and stay in memory like
    /// these.</summary>
    /// <param name="scoringId"><see cref="StoredScoring.Id"/>.</param>
    /// <param name="scaler">The model's scaler.</param>
    /// <param name="number">Which component, from 1.</param>
    /// <param name="cancellation">Ends it between two runs.</param>
    /// <exception cref="ColumnNotStoredException">The scoring is not there.</exception>
    public double[]? LoadComponent(int scoringId, Scaler scaler, int number, CancellationToken cancellation = default) =>
        number < 1 || number > scaler.Scales.Count ? null : Cached(
            ColumnTable.OfScores, scoringId, string.Create(CultureInfo.InvariantCulture, $"component {number}"),
            _ =>
            {
                var scores = LoadScores(scoringId, cancellation);
                return ScoredComponents.Of(scores, scaler).Scores(number - 1, scaler, scores.Indicators);
            },
            places => (long)places.Length * sizeof(double));

    private bool Has(int extractId, string column)
    {
        using var connection = database.Open();
        return ColumnTable.OfMembers.RowsOf(connection, extractId, column) > 0;
    }

    private T Cached<T>(ColumnTable table, long id, string column, Func<SqliteConnection, T> load, Func<T, long> bytesOf) where T : class =>
        database.LoadedColumns.Get(new ColumnCache.Key(table, id, column), () =>
        {
            using var connection = database.Open();
            return load(connection);
        }, bytesOf);
}

/// <summary>A column is asked for that is not stored: whoever asks looks at <see cref="ColumnStore.Columns"/> first.</summary>
/// <param name="table">The table.</param>
/// <param name="id">The extract or scoring.</param>
/// <param name="column">The column.</param>
public sealed class ColumnNotStoredException(string table, long id, string column)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"{table} has no column {column} of {id}."));
