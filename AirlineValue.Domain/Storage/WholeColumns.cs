using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Puts the runs of a column together.</summary>
internal static class WholeColumns
{
    /// <summary>The cells of a column of an extract.</summary>
    public static ColumnCells Cells(
        SqliteConnection connection, ColumnTable table, long id, ExtractColumn column, CancellationToken cancellation) => column.Kind == ColumnKind.Text
            ? Texts(connection, table, id, column, cancellation)
            : ColumnCells.Of(column, Numbers(connection, table, id, column.Name, cancellation));

    /// <summary>The run that is at hand.</summary>
    public static ColumnCells Run(ColumnRunReader run, ExtractColumn column)
    {
        if (column.Kind == ColumnKind.Text)
        {
            var texts = new int[run.Rows];
            return ColumnCells.Of(column, texts, TextCodec.Decode(run.Cells, texts));
        }
        var numbers = new double[run.Rows];
        NumberCodec.Decode(run.Cells, numbers);
        return ColumnCells.Of(column, numbers);
    }

    /// <summary>The marks of the rows of an extract.</summary>
    public static long[] Marks(SqliteConnection connection, int extractId, RowMark mark, CancellationToken cancellation) =>
        Whole<long>(connection, ColumnTable.OfMembers, extractId, ColumnTable.NameOf(mark), MarkCodec.Decode, cancellation);

    /// <summary>A column of whole numbers, where an empty cell is 0.</summary>
    public static int[] Integers(SqliteConnection connection, ColumnTable table, long id, string column, CancellationToken cancellation) =>
        Array.ConvertAll(Numbers(connection, table, id, column, cancellation), number => double.IsNaN(number) ? 0 : (int)number);

    /// <summary>What a model says of all members.</summary>
    public static ScoreColumns Scores(SqliteConnection connection, int scoringId, CancellationToken cancellation)
    {
        var names = ColumnTable.OfScores.NamesOf(connection, scoringId).Except(ScoreColumnNames.BesideIndicators, StringComparer.Ordinal).ToArray();
        return new ScoreColumns
        {
            Segment = IntegersOf(ScoreColumnNames.Segment),
            DroppedBy = Array.ConvertAll(NumbersOf(ScoreColumnNames.DroppedBy), rule => double.IsNaN(rule) ? (CleaningRule?)null : (CleaningRule)rule),
            IndicatorNames = names,
            Indicators = Array.ConvertAll(names, NumbersOf),
            Distance = NumbersOf(ScoreColumnNames.Distance),
            SecondSegment = IntegersOf(ScoreColumnNames.SecondSegment),
            SecondDistance = NumbersOf(ScoreColumnNames.SecondDistance),
        };

        double[] NumbersOf(string name) => Numbers(connection, ColumnTable.OfScores, scoringId, name, cancellation);
        int[] IntegersOf(string name) => Integers(connection, ColumnTable.OfScores, scoringId, name, cancellation);
    }

    /// <summary>How much memory cells take.</summary>
    public static long BytesOf(ColumnCells cells)
    {
        const int StringHead = 32;
        return cells.Column.Kind == ColumnKind.Text
            ? ((long)cells.Count * sizeof(int)) + cells.DistinctTexts.Sum(t => (long)StringHead + (t.Length * sizeof(char)))
            : (long)cells.Count * sizeof(double);
    }

    /// <summary>A column of numbers, where an empty cell is NaN.</summary>
    public static double[] Numbers(SqliteConnection connection, ColumnTable table, long id, string column, CancellationToken cancellation) =>
        Whole<double>(connection, table, id, column, NumberCodec.Decode, cancellation);

    private static ColumnCells Texts(
        SqliteConnection connection, ColumnTable table, long id, ExtractColumn column, CancellationToken cancellation)
    {
        var distinct = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var whole = Whole<int>(connection, table, id, column.Name, DecodeInto, cancellation);
        return ColumnCells.Of(column, whole, [.. distinct.Keys]);

        void DecodeInto(ReadOnlySpan<byte> blob, Span<int> cells)
        {
            var texts = TextCodec.Decode(blob, cells);
            var places = new int[texts.Length];
            for (var i = 0; i < texts.Length; i++)
            {
                distinct.TryAdd(texts[i], distinct.Count);
                places[i] = distinct[texts[i]];
            }
            foreach (ref var cell in cells)
                cell = cell == ColumnCells.NoText ? cell : places[cell];
        }
    }

    private static T[] Whole<T>(
        SqliteConnection connection, ColumnTable table, long id, string column, Decoding<T> decode, CancellationToken cancellation)
    {
        var whole = new T[table.RowsOf(connection, id, column)];
        using var runs = new ColumnRunReader(connection, table, id, column);
        var from = 0;
        while (runs.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            decode(runs.Cells, whole.AsSpan(from, runs.Rows));
            from += runs.Rows;
        }
        return from > 0 ? whole : throw new ColumnNotStoredException(table.Name, id, column);
    }

    private delegate void Decoding<T>(ReadOnlySpan<byte> blob, Span<T> cells);
}
