using System.Globalization;

namespace AirlineValue.Domain.Extracts;

/// <summary>Finds out how a file is to be read, from its head.</summary>
public static class ExtractInspection
{
    private const int PreviewRecords = 10;
    private const int MaxFound = 60;

    /// <summary>Inspects a file from its start.</summary>
    /// <param name="file">The file as it came; it can be sought. It stays open.</param>
    /// <param name="options">What a person chose; it is laid over what is detected.</param>
    /// <param name="limits">The limits.</param>
    /// <returns>
    /// How the file is read. Order of dates and decimal sign are detected per column from the whole head; where a column's
    /// own cells do not decide, the other columns of the same file do if they agree, since one program wrote them all.
    /// What is then still open is in <see cref="ExtractLayout.UndecidedDates"/> and <see cref="ExtractLayout.UndecidedDecimals"/>.
    /// </returns>
    /// <exception cref="ExtractRefusedException">The file is not an extract.</exception>
    public static ExtractLayout Inspect(Stream file, ReadingOptions options, ExtractLimits limits)
    {
        using var source = ExtractSource.Open(file, limits);
        var head = new byte[limits.HeadBytes];
        var length = source.Content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var isWhole = length < head.Length;
        var bytes = head.AsMemory(0, length);
        if (!bytes.Span.ContainsAnyExcept(" \t\r\n\0"u8) || length == 0)
            throw Refused(ExtractRefusalReason.EmptyFile);
        FileSignature.RefuseBinary(bytes.Span);
        var encoding = TextEncoding.Of(bytes.Span, options.Encoding);
        ReadOnlyMemory<byte> text = ExtractHead.Decode(bytes, encoding);
        if (!text.Span.ContainsAnyExcept(" \t\r\n"u8))
            throw Refused(ExtractRefusalReason.EmptyFile);
        if (!isWhole)
            text = ExtractHead.WholeLines(text);
        var delimiter = options.Delimiter ?? ExtractHeader.DetectDelimiter(text, limits);
        using var reader = new RecordReader(new MemoryStream(text.ToArray()), delimiter, limits);
        ExtractHeader.ReadHeader(reader, out var header);
        var isUnmapped = options.PlainTable is null && reader.Fault == RecordFault.None && LooksLikeHeader(header) && PlainTable.IsPossible(header);
        if (isUnmapped)
            header = new ExtractHeader(header.Names, new ExtractColumn?[header.Names.Count]);
        else
            header = options.PlainTable?.Map(header) ?? header;
        Check(header, reader, limits, isComplete: isUnmapped || options.PlainTable is not null);
        var (evidence, preview) = ReadEvidence(reader, header);
        if (preview.Count == 0 && isWhole)
            throw Refused(ExtractRefusalReason.NoRows);
        var layout = Lay(source.Packing, encoding, delimiter, header, preview, new LayoutDecision(header, evidence, options));
        return layout with
        {
            PlainTable = options.PlainTable,
            IsUnmapped = isUnmapped,
            MissingColumns = options.PlainTable is null ? layout.MissingColumns : [],
        };
    }

    private static void Check(ExtractHeader header, RecordReader reader, ExtractLimits limits, bool isComplete)
    {
        if (reader.Fault != RecordFault.None || (header.KnownCount == 0 && !LooksLikeHeader(header)))
            throw Refused(ExtractRefusalReason.NoHeader, Named(header.Names), Required());
        if (header.Names.Count > limits.MaxColumns)
            throw Refused(ExtractRefusalReason.TooManyColumns, [Number(header.Names.Count)], ["≤ " + Number(limits.MaxColumns)]);
        var duplicates = header.Columns.Select((column, i) => (Column: column, Name: header.Names[i]))
            .Where(c => c.Column is not null).GroupBy(c => c.Column).Where(g => g.Count() > 1).ToList();
        if (duplicates.Count > 0)
            throw Refused(ExtractRefusalReason.DuplicateColumns, [.. duplicates.SelectMany(g => g.Select(c => c.Name))], [.. duplicates.Select(g => g.Key!.Name)]);
        if (!isComplete)
            RefuseMissing(header);
    }

    private static void RefuseMissing(ExtractHeader header)
    {
        var missing = ExtractColumns.Required.Where(c => !header.Columns.Contains(c)).Select(c => c.Name).ToList();
        if (!ExtractColumns.RecencyAlternatives.Any(header.Columns.Contains))
            missing.Add(string.Join(" / ", ExtractColumns.RecencyAlternatives.Select(c => c.Name)));
        if (missing.Count > 0)
            throw Refused(ExtractRefusalReason.MissingColumns, Named(header.Names), missing);
    }

    private static (ColumnEvidence?[] Evidence, List<IReadOnlyList<string>> Preview) ReadEvidence(RecordReader reader, ExtractHeader header)
    {
        var evidence = header.Columns.Select(c => c is null or { Kind: ColumnKind.Text } ? null : new ColumnEvidence()).ToArray();
        var preview = new List<IReadOnlyList<string>>();
        while (reader.Read())
        {
            if (reader.Fault != RecordFault.None)
            {
                if (preview.Count < PreviewRecords)
                    preview.Add([System.Text.Encoding.UTF8.GetString(reader.Raw[..Math.Min(200, reader.Raw.Length)])]);
                continue;
            }
            if (preview.Count < PreviewRecords)
                preview.Add([.. Enumerable.Range(0, Math.Min(header.Names.Count, reader.Cells.FieldCount)).Select(reader.Cells.GetString)]);
            for (var i = 0; i < evidence.Length && i < reader.Cells.FieldCount; i++)
            {
                if (evidence[i] is not { } column)
                    continue;
                var cell = CellText.Trim(reader.Cells.GetSpan(i));
                if (header.Columns[i]!.Kind == ColumnKind.Date)
                    column.AddDate(cell);
                else
                    column.AddNumber(cell);
            }
        }
        return (evidence, preview);
    }

    private static ExtractLayout Lay(
        ExtractPacking packing, TextEncoding encoding, char delimiter, ExtractHeader header, List<IReadOnlyList<string>> preview, LayoutDecision decision)
    {
        var columns = new List<LayoutColumn>();
        for (var i = 0; i < header.Columns.Count; i++)
        {
            if (header.Columns[i] is { } column)
                columns.Add(decision.Decide(i, header.Names[i], column));
        }
        return new ExtractLayout(
            packing,
            encoding.Name,
            encoding.MarkBytes > 0,
            delimiter,
            columns,
            [.. header.Names.Where((name, i) => header.Columns[i] is null && name.Length > 0)],
            [.. ExtractColumns.All.Where(c => c.IsStandard && !header.Columns.Contains(c)).Select(c => c.Name)],
            decision.UndecidedDates,
            decision.UndecidedDecimals,
            preview);
    }

    /// <summary>A header of an unknown table still has names: nothing in it is a number or a date, and it has several cells.</summary>
    private static bool LooksLikeHeader(ExtractHeader header) =>
        header.Names.Count > 1 && header.Names.All(n => n.Length == 0 || !(char.IsDigit(n[0]) || n[0] is '-' or '+'));

    private static List<string> Named(IReadOnlyList<string> names) =>
        [.. names.Where(n => n.Length > 0).Take(MaxFound).Select(n => n.Length > 60 ? n[..60] + "…" : n)];

    private static List<string> Required() => [.. ExtractColumns.Required.Select(c => c.Name)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ExtractRefusedException Refused(
        ExtractRefusalReason reason, IReadOnlyList<string>? found = null, IReadOnlyList<string>? expected = null) =>
        new(new ExtractRefusal(reason, found ?? [], expected ?? []));
}
