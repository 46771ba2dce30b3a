using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The reference extract in columns, as stages of quality are fed with it. A test without it is skipped.</summary>
internal static class ReferenceRuns
{
    private static readonly Lazy<IReadOnlyList<ColumnCells>> Loaded = new(Load);

    /// <summary>All columns but MEMBER_NO, of all members.</summary>
    public static IReadOnlyList<ColumnCells> Columns
    {
        get
        {
            ReferenceExtract.Require();
            return Loaded.Value;
        }
    }

    /// <summary>The columns themselves.</summary>
    public static ExtractColumn[] Names => [.. Columns.Select(cells => cells.Column)];

    /// <summary>The members in runs.</summary>
    public static IEnumerable<RowRun> Of(int runLength = ColumnCells.RunLength) => Split(Columns, runLength);

    /// <summary>Columns in runs.</summary>
    public static IEnumerable<RowRun> Split(IReadOnlyList<ColumnCells> columns, int runLength)
    {
        var rows = columns[0].Count;
        for (var from = 0; from < rows; from += runLength)
        {
            var range = from..Math.Min(rows, from + runLength);
            yield return new RowRun(range.End.Value - from, columns.Select(cells => cells.Column.Kind == ColumnKind.Text
                ? ColumnCells.Of(cells.Column, cells.Texts[range], cells.DistinctTexts)
                : ColumnCells.Of(cells.Column, cells.Numbers[range])));
        }
    }

    /// <summary>A text column; null is empty.</summary>
    public static ColumnCells Texts(ExtractColumn column, params IEnumerable<string?> texts)
    {
        Dictionary<string, int> distinct = [];
        List<int> cells = [];
        foreach (var text in texts)
        {
            if (text is not null)
                distinct.TryAdd(text, distinct.Count);
            cells.Add(text is null ? ColumnCells.NoText : distinct[text]);
        }
        return ColumnCells.Of(column, [.. cells], [.. distinct.Keys]);
    }

    private static IReadOnlyList<ColumnCells> Load()
    {
        using var file = ReferenceExtract.Open();
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), new ExtractLimits());
        file.Position = 0;
        using var reader = ExtractReader.Open(file, layout, new ExtractLimits());
        var columns = ExtractColumns.All.Where(c => c != ExtractColumns.MemberNo && layout.Columns.Any(l => l.Name == c.Name)).ToList();
        var numbers = columns.ToDictionary(c => c, _ => new List<double>());
        var texts = columns.ToDictionary(c => c, _ => new List<string?>());
        var batch = new MemberBatch();
        while (reader.Read(batch))
        {
            foreach (var column in columns)
                Add(batch, column, numbers[column], texts[column]);
        }
        return [.. columns.Select(c => c.Kind == ColumnKind.Text ? Texts(c, texts[c]) : ColumnCells.Of(c, [.. numbers[c]]))];
    }

    private static void Add(MemberBatch batch, ExtractColumn column, List<double> numbers, List<string?> texts)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            if (column.Kind == ColumnKind.Text)
                texts.Add(batch.Text(column, i) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null);
            else
                numbers.Add(column.Kind switch
                {
                    ColumnKind.Integer => batch.Integers(column)[i] is var value and not MemberBatch.NoInteger ? value : double.NaN,
                    ColumnKind.Date => batch.Dates(column)[i] is var day and not MemberBatch.NoDate ? day : double.NaN,
                    _ => batch.Numbers(column)[i],
                });
        }
    }
}
