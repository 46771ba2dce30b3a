using System.Globalization;
using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Reads an extract in batches: each row is imported or quarantined, never lost. The file is read through once and memory
/// stays flat, but for 8 to 30 bytes a member with which duplicates are found.
/// </summary>
/// <remarks>
/// A row is a CSV record; blank lines are none. Of LAST_TO_END and LAST_FLIGHT_DATE the one gives the other where it is
/// missing or empty. A LAST_FLIGHT_DATE that can't be read stays empty, so that the report and the data say the same;
/// a LAST_TO_END that can't be read is given by the date, because recency rests on it.
/// </remarks>
public sealed class ExtractReader : IDisposable
{
    private const int MaxQuarantinedInBatch = 1_024;
    private const int MaxWindowEnds = 10;

    private readonly ExtractSource _source;
    private readonly Stream _utf8;
    private readonly RecordReader _records;
    private readonly ExtractLayout _layout;
    private readonly ExtractLimits _limits;
    private readonly RowParser _parser;
    private readonly ImportTally _tally = new();
    private readonly MemberNumberSet _memberNumbers = new();
    private readonly SortedSet<int> _windowEnds = [];
    private int _windowEnd = MemberBatch.NoDate;

    private ExtractReader(ExtractSource source, ExtractLayout layout, ExtractLimits limits)
    {
        _source = source;
        _layout = layout;
        _limits = limits;
        _utf8 = TextEncoding.Of(layout).Decode(source.Content);
        _records = new RecordReader(_utf8, layout.Delimiter, limits);
        ExtractHeader.ReadHeader(_records, out var header);
        if (layout.Columns.Any(c => !string.Equals(header.Names.ElementAtOrDefault(c.Index), c.Header, StringComparison.Ordinal)))
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoHeader, header.Names, [.. layout.Columns.Select(c => c.Header)]));
        _parser = new RowParser(layout, header.NamedCount, limits);
        if (layout.PlainTable is { } plain)
            NoteWindowEnd(plain.AsOf.DayNumber);
    }

    /// <summary>Rows read so far, imported and quarantined ones.</summary>
    public long Rows => _tally.Rows;

    /// <summary>About how many bytes of the file as it came these rows take: what was read ahead is left out.</summary>
    public double BytesOfRows => _source.BytesRead * _records.TakenShare;

    /// <summary>Opens a file from its start; the stream stays open when the reader is disposed of.</summary>
    /// <param name="file">The file as it came; it can be sought.</param>
    /// <param name="layout">How it is read: <see cref="ExtractInspection.Inspect"/>.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="ExtractRefusedException">Something about the layout is undecided, or it is not this file's.</exception>
    public static ExtractReader Open(Stream file, ExtractLayout layout, ExtractLimits limits)
    {
        if (layout.IsUnmapped)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.MissingColumns, layout.UnknownColumns, [.. ExtractColumns.Required.Select(c => c.Name)]));
        if (layout.UndecidedDates.Count > 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.UndecidedDates, layout.UndecidedDates, [nameof(DateOrder.MonthDayYear), nameof(DateOrder.DayMonthYear)]));
        if (layout.UndecidedDecimals.Count > 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.UndecidedDecimals, layout.UndecidedDecimals, [".", ","]));
        var source = ExtractSource.Open(file, limits);
        try
        {
            return new ExtractReader(source, layout, limits);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Fills a batch; false when there was nothing left to put into it.</summary>
    /// <exception cref="ExtractRefusedException">LOAD_TIME differs between rows, the archive is damaged, or the file has more rows or
    /// unpacks to more than is allowed.</exception>
    public bool Read(MemberBatch batch)
    {
        Start(batch);
        while (_records.Read())
        {
            if (_tally.Rows == _limits.MaxRows)
                throw TooManyRows();
            if (_records.Fault == RecordFault.None)
                AddRow(batch);
            else
                Quarantine(batch, FaultOf(_records.Fault), null);
            if (batch.Count < MemberBatch.Capacity && batch.Quarantined.Count < MaxQuarantinedInBatch)
                continue;
            if (_windowEnds.Count <= 1)
                return Finish(batch);
            // The file is refused; it is read on only to name the values
            Start(batch);
        }
        if (_windowEnds.Count > 1)
            throw SeveralWindowEnds();
        return Finish(batch) || batch.Quarantined.Count > 0;
    }

    /// <summary>What reading came across; asked for when <see cref="Read"/> has returned false.</summary>
    /// <exception cref="ExtractRefusedException">The file has no rows or none that can be imported, or none of these has a
    /// LOAD_TIME.</exception>
    public ImportReport Report()
    {
        if (_tally.Rows == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoRows));
        if (_windowEnds.Count == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoWindowEnd, [], [ExtractColumns.LoadTime.Name]));
        if (_tally.Imported == 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoRowImported, [_tally.Rows.ToString(CultureInfo.InvariantCulture)], []));
        return _tally.Report(DateOnly.FromDayNumber(_windowEnd), _layout.Columns);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _records.Dispose();
        if (_utf8 != _source.Content)
            _utf8.Dispose();
        _source.Dispose();
    }

    private void Start(MemberBatch batch)
    {
        batch.Clear();
        Recency.Clear(batch, _layout);
    }

    private bool Finish(MemberBatch batch)
    {
        // Days of a plain table are taken as they are: nobody knows how its last day counts.
        if (_windowEnd != MemberBatch.NoDate && _layout.PlainTable is not { RecencyForm: RecencyForm.Days })
            Recency.Complete(batch, _windowEnd);
        batch.BytesRead = _source.BytesRead;
        return batch.Count > 0 || batch.Quarantined.Count > 0;
    }

    private void AddRow(MemberBatch batch)
    {
        if (_records.Raw.Length > _limits.MaxRecordBytes)
        {
            Quarantine(batch, FaultOf(RecordFault.TooLong), null);
            return;
        }
        var mark = batch.Mark;
        var row = batch.Count;
        var fault = _parser.Parse(_records.Cells, batch, row);
        if (fault is null)
        {
            var memberNo = batch.Text(ExtractColumns.MemberNo, row);
            if (!_memberNumbers.Add(memberNo))
                fault = new RowFault(QuarantineReason.DuplicateMemberNumber, _layout.PlainTable?.Customer ?? ExtractColumns.MemberNo.Name, Encoding.UTF8.GetString(memberNo));
        }
        if (fault is { } found)
        {
            var number = _parser.HasMemberNumber ? Encoding.UTF8.GetString(batch.Text(ExtractColumns.MemberNo, row)) : null;
            batch.BackTo(mark);
            Quarantine(batch, found, number);
            return;
        }
        batch.Count++;
        _tally.Imported++;
        _parser.Tally(_records.Cells, _tally);
        batch.Unreadable[row] = _parser.Unreadable;
        NoteWindowEnd(batch.Dates(ExtractColumns.LoadTime)[row]);
    }

    private void NoteWindowEnd(int day)
    {
        if (day == _windowEnd || day == MemberBatch.NoDate || !_windowEnds.Add(day))
            return;
        if (_windowEnd == MemberBatch.NoDate)
            _windowEnd = day;
        if (_windowEnds.Count == MaxWindowEnds)
            throw SeveralWindowEnds();
    }

    private void Quarantine(MemberBatch batch, RowFault fault, string? memberNumber)
    {
        _tally.AddRejected(fault.Reason);
        var raw = Encoding.UTF8.GetString(CellText.Cut(_records.Raw, _limits.MaxRawBytes));
        batch.Quarantined.Add(new QuarantinedRow(_records.Line, fault.Column, fault.Reason, fault.Found, raw, memberNumber));
    }

    private RowFault FaultOf(RecordFault fault) => fault == RecordFault.BrokenQuotes
        ? new RowFault(QuarantineReason.BrokenQuotes, null, "\"")
        : new RowFault(QuarantineReason.TooLong, null, FormattableString.Invariant($"> {_limits.MaxRecordBytes} B"));

    private ExtractRefusedException TooManyRows()
    {
        var limit = _limits.MaxRows.ToString(CultureInfo.InvariantCulture);
        return new(new ExtractRefusal(ExtractRefusalReason.TooManyRows, ["> " + limit], [limit]));
    }

    private ExtractRefusedException SeveralWindowEnds() => new(new ExtractRefusal(
        ExtractRefusalReason.SeveralWindowEnds,
        [.. _windowEnds.Select(day => DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))],
        [ExtractColumns.LoadTime.Name]));
}
