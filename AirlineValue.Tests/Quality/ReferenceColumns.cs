using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Quality;

/// <summary>The columns of the reference extract as the product reads them. A test without the file is skipped.</summary>
internal static class ReferenceColumns
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<ColumnCells>>> Loaded = new(Load);

    /// <summary>A column in runs.</summary>
    public static IReadOnlyList<ColumnCells> RunsOf(string column)
    {
        ReferenceExtract.Require();
        return Loaded.Value[column];
    }

    /// <summary>What the import says of the file.</summary>
    public static ImportReport Report { get; private set; } = null!;

    private static Dictionary<string, IReadOnlyList<ColumnCells>> Load()
    {
        using var file = ReferenceExtract.Open();
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), new ExtractLimits());
        file.Position = 0;
        using var reader = ExtractReader.Open(file, layout, new ExtractLimits());
        var columns = ExtractColumns.All.Where(c => c.IsStandard && c != ExtractColumns.MemberNo).ToList();
        var numbers = columns.Where(c => c.Kind != ColumnKind.Text).ToDictionary(c => c.Name, _ => new List<double>());
        var texts = columns.Where(c => c.Kind == ColumnKind.Text).ToDictionary(c => c.Name, _ => new List<string?>());
        var batch = new MemberBatch();
        while (reader.Read(batch))
        {
            foreach (var column in columns.Where(c => c.Kind != ColumnKind.Text))
                numbers[column.Name].AddRange(Enumerable.Range(0, batch.Count).Select(row => Number(batch, column, row)));
            foreach (var column in columns.Where(c => c.Kind == ColumnKind.Text))
                texts[column.Name].AddRange(Enumerable.Range(0, batch.Count).Select(row => Text(batch, column, row)));
        }
        Report = reader.Report();
        return columns.ToDictionary(c => c.Name, c => (IReadOnlyList<ColumnCells>)[.. c.Kind == ColumnKind.Text ? Runs.Of(c, texts[c.Name], 10_000) : Runs.Of(c, numbers[c.Name], 10_000)]);
    }

    private static double Number(MemberBatch batch, ExtractColumn column, int row) => column.Kind switch
    {
        ColumnKind.Integer => batch.Integers(column)[row] is var value and not MemberBatch.NoInteger ? value : double.NaN,
        ColumnKind.Date => batch.Dates(column)[row] is var day and not MemberBatch.NoDate ? day : double.NaN,
        _ => batch.Numbers(column)[row],
    };

    private static string? Text(MemberBatch batch, ExtractColumn column, int row) =>
        batch.Text(column, row) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;
}
