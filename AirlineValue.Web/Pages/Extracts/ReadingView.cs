using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>A column whose dates or numbers can be read in several ways.</summary>
/// <param name="Column">How it is read.</param>
/// <param name="Examples">Different texts of its first cells.</param>
/// <param name="IsUndecided">Whether a person must choose.</param>
public sealed record AmbiguousColumn(LayoutColumn Column, IReadOnlyList<string> Examples, bool IsUndecided);

/// <summary>What a person is asked once for all columns that it is open for: one program wrote them all.</summary>
/// <param name="Columns">The standard names of the columns.</param>
/// <param name="Examples">Texts of the file, the most telling first.</param>
public sealed record Question(IReadOnlyList<string> Columns, IReadOnlyList<string> Examples);

/// <summary>A column of the preview.</summary>
/// <param name="Header">The name in the file.</param>
/// <param name="Name">The standard name; null when the column is not read.</param>
/// <param name="IsNumber">Whether its cells are numbers.</param>
public sealed record PreviewColumn(string Header, string? Name, bool IsNumber);

/// <summary>How an extract is read, arranged for a person who looks at it before the import.</summary>
public sealed class ReadingView
{
    private const int MostExamples = 3;

    private static readonly Dictionary<string, ExtractColumn> Known =
        ExtractColumns.All.ToDictionary(column => column.Name, StringComparer.Ordinal);

    private readonly ExtractLayout _layout;

    /// <summary>Arranges a layout.</summary>
    public ReadingView(ExtractLayout layout)
    {
        _layout = layout;
        Dates = [.. OfKind(ColumnKind.Date).Select(column => Ambiguous(column, layout.UndecidedDates, TellsDateOrder))];
        DateQuestion = Ask([.. Dates.Where(date => date.IsUndecided)], TellsDateOrder);
        NumberQuestion = Ask([.. layout.Columns.Where(column => layout.UndecidedDecimals.Contains(column.Name, StringComparer.Ordinal))
            .Select(column => Ambiguous(column, layout.UndecidedDecimals, TellsDecimalSign))], TellsDecimalSign);
        DecimalSigns = [.. OfKind(ColumnKind.Number).Select(column => column.DecimalSign).OfType<char>().Distinct()];
        Missing = [.. layout.MissingColumns.Where(name => Known.TryGetValue(name, out var column) && column.IsStandard)];
        Preview = PreviewColumns();
    }

    /// <summary>The date columns with their orders.</summary>
    public IReadOnlyList<AmbiguousColumn> Dates { get; }

    /// <summary>The order of dates that a person must choose, if one is open.</summary>
    public Question? DateQuestion { get; }

    /// <summary>The decimal sign that a person must choose, if one is open.</summary>
    public Question? NumberQuestion { get; }

    /// <summary>The decimal signs in use; none while no number shows one.</summary>
    public IReadOnlyList<char> DecimalSigns { get; }

    /// <summary>Columns of the standard form that the file lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The columns of the preview, in the file's order.</summary>
    public IReadOnlyList<PreviewColumn> Preview { get; }

    /// <summary>The first rows, each filled up to the number of columns.</summary>
    public IEnumerable<IReadOnlyList<string>> PreviewRows => _layout.Preview
        .Select(row => (IReadOnlyList<string>)[.. row.Select(VisibleText.Of).Concat(Enumerable.Repeat("", Preview.Count)).Take(Preview.Count)]);

    /// <summary>The date that a text means in an order; null when it is none.</summary>
    public static DateOnly? Meaning(string text, DateOrder order)
    {
        var parts = text.Split(['/', '-', '.', ' ', 'T'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3 || !parts.Take(3).All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            return null;
        var numbers = parts.Take(3).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, day) = order switch
        {
            DateOrder.YearMonthDay => (numbers[0], numbers[1], numbers[2]),
            DateOrder.MonthDayYear => (numbers[2], numbers[0], numbers[1]),
            _ => (numbers[2], numbers[1], numbers[0]),
        };
        return year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The number that a text means with a decimal sign; null when it is none.</summary>
    public static double? Meaning(string text, char decimalSign)
    {
        var plain = text.Replace(decimalSign == '.' ? "," : ".", "", StringComparison.Ordinal).Replace(decimalSign, '.');
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private IEnumerable<LayoutColumn> OfKind(ColumnKind kind) =>
        _layout.Columns.Where(column => Known.TryGetValue(column.Name, out var known) && known.Kind == kind);

    private AmbiguousColumn Ambiguous(LayoutColumn column, IReadOnlyList<string> undecided, Func<string, bool> tells) =>
        new(column, Examples(column.Index, tells), undecided.Contains(column.Name, StringComparer.Ordinal));

    // First come the texts that mean different things, since 2/2/2014 shows nobody what the choice is about.
    private List<string> Examples(int index, Func<string, bool> tells) =>
        [.. _layout.Preview.Where(row => index < row.Count).Select(row => row[index].Trim()).Where(cell => cell.Length > 0)
            .Distinct(StringComparer.Ordinal).OrderByDescending(tells).Take(MostExamples)];

    private static bool TellsDateOrder(string text) =>
        Meaning(text, DateOrder.MonthDayYear) != Meaning(text, DateOrder.DayMonthYear);

    private static bool TellsDecimalSign(string text) => text.AsSpan().ContainsAny('.', ',');

    private static Question? Ask(IReadOnlyList<AmbiguousColumn> columns, Func<string, bool> tells) => columns.Count == 0
        ? null
        : new Question(
            [.. columns.Select(column => column.Column.Name)],
            [.. columns.SelectMany(column => column.Examples).Distinct(StringComparer.Ordinal).OrderByDescending(tells).Take(MostExamples)]);

    // The layout names the columns that are read with their positions, and the others in the file's order.
    private List<PreviewColumn> PreviewColumns()
    {
        var read = _layout.Columns.ToDictionary(column => column.Index);
        var others = new Queue<string>(_layout.UnknownColumns);
        var columns = new List<PreviewColumn>();
        for (var i = 0; i < _layout.Columns.Count + _layout.UnknownColumns.Count; i++)
        {
            columns.Add(read.TryGetValue(i, out var column)
                ? new PreviewColumn(column.Header, column.Name, Known[column.Name].Kind is ColumnKind.Integer or ColumnKind.Number)
                : new PreviewColumn(others.TryDequeue(out var name) ? name : "", null, false));
        }
        return columns;
    }
}
