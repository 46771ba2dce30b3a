namespace AirlineValue.Domain.Extracts;

/// <summary>Decides order of dates and decimal sign of each column from what a person chose and what the head shows.</summary>
internal sealed class LayoutDecision
{
    private readonly ColumnEvidence?[] _evidence;
    private readonly ReadingOptions _options;
    private readonly DateOrder? _fileOrder;
    private readonly char? _fileSign;

    public LayoutDecision(ExtractHeader header, ColumnEvidence?[] evidence, ReadingOptions options)
    {
        _evidence = evidence;
        _options = options;
        var known = header.Columns.Select((column, i) => (Column: column, Evidence: evidence[i])).Where(c => c.Evidence is not null).ToList();
        _fileOrder = Agreed(known.Where(c => c.Column!.Kind == ColumnKind.Date).Select(c => c.Evidence!.Order));
        _fileSign = Agreed(known.Where(c => c.Column!.Kind != ColumnKind.Date).Select(c => c.Evidence!.Sign));
    }

    /// <summary>Date columns that neither a person nor the head decides.</summary>
    public List<string> UndecidedDates { get; } = [];

    /// <summary>Number columns that neither a person nor the head decides.</summary>
    public List<string> UndecidedDecimals { get; } = [];

    /// <summary>How the column at a position of the file is read.</summary>
    public LayoutColumn Decide(int index, string header, ExtractColumn column) => column.Kind switch
    {
        ColumnKind.Date => DecideDate(index, header, column),
        ColumnKind.Text => new LayoutColumn(index, header, column.Name, null, null, true),
        _ => DecideNumber(index, header, column),
    };

    private LayoutColumn DecideDate(int index, string header, ExtractColumn column)
    {
        var chosen = _options.DateOrders.TryGetValue(column.Name, out var own) ? own : _options.DateOrder;
        if (chosen is not null)
            return new LayoutColumn(index, header, column.Name, chosen, null, false);
        var evidence = _evidence[index]!;
        var order = evidence.HasYearLast ? evidence.Order ?? _fileOrder : DateOrder.YearMonthDay;
        if (order is null)
            UndecidedDates.Add(column.Name);
        return new LayoutColumn(index, header, column.Name, order, null, true);
    }

    private LayoutColumn DecideNumber(int index, string header, ExtractColumn column)
    {
        var chosen = _options.DecimalSigns.TryGetValue(column.Name, out var own) ? own : _options.DecimalSign;
        if (chosen is not null)
            return new LayoutColumn(index, header, column.Name, null, chosen, false);
        var evidence = _evidence[index]!;
        var sign = evidence.Sign ?? _fileSign;
        if (sign is null && evidence.HasUnclearSign)
            UndecidedDecimals.Add(column.Name);
        else
            sign ??= '.';
        return new LayoutColumn(index, header, column.Name, null, sign, true);
    }

    private static T? Agreed<T>(IEnumerable<T?> votes)
        where T : struct
    {
        var distinct = votes.Where(v => v is not null).Distinct().Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }
}
