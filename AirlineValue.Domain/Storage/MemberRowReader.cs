using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;
using AirlineValue.Domain.Valuation;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads rows of table <c>member</c> by their keys, and adds what an analysis says of them.</summary>
internal sealed class MemberRowReader : IDisposable
{
    private readonly int _extractId;
    private readonly RawStatement _select;
    private readonly Func<RawStatement, int, MemberCell>[] _cells;

    /// <param name="connection">The connection.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="fields">What is read of each member.</param>
    /// <param name="scores">What an analysis says; null without one.</param>
    /// <param name="progressOf">How a row's member stands in the programme.</param>
    /// <param name="cellsOf">Gives what does not come from table <c>member</c> or an analysis; null for other fields.</param>
    /// <param name="tiers">What tiers are called.</param>
    public MemberRowReader(
        SqliteConnection connection, int extractId, IReadOnlyList<MemberField> fields, MemberScores? scores, Func<int, MemberProgress> progressOf,
        Func<MemberField, Func<int, MemberCell>?> cellsOf, TierNames tiers)
    {
        _extractId = extractId;
        List<ExtractColumn> columns = [ExtractColumns.MemberNo];
        columns.AddRange(fields.SelectMany(ColumnsOf).Except(columns).Distinct());
        _select = new RawStatement(
            connection, $"SELECT {string.Join(", ", columns.Select(c => $"\"{c.Name}\""))} FROM member WHERE id = ?");
        _cells = [.. fields.Select(field => cellsOf(field) is { } cells ? (_, row) => cells(row) : field switch
        {
            { Kind: MemberFieldKind.Missing } => (_, row) => MemberCell.Empty with { Progress = progressOf(row) },
            _ => ReaderOf(field, columns, scores, tiers),
        })];
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="MembersGoneException">The row is not there.</exception>
    public MemberRow Read(int row)
    {
        _select.Bind(1, MemberKey.Of(_extractId, row));
        if (!_select.Step())
            throw new MembersGoneException(_extractId, null);
        var cells = new MemberCell[_cells.Length];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = _cells[i](_select, row);
        var member = new MemberRow(row, TextOf(_select, 0)!, cells);
        _select.Reset();
        return member;
    }

    public void Dispose() => _select.Dispose();

    private static IEnumerable<ExtractColumn> ColumnsOf(MemberField field) => field switch
    {
        { Column: { } column } => [column],
        { Kind: MemberFieldKind.Place } => [ExtractColumns.WorkCity, ExtractColumns.WorkProvince, ExtractColumns.WorkCountry],
        { Measure: MemberMeasure.Fares } => [ExtractColumns.SumYr1, ExtractColumns.SumYr2],
        _ => [],
    };

    private static Func<RawStatement, int, MemberCell> ReaderOf(MemberField field, List<ExtractColumn> columns, MemberScores? scores, TierNames tiers)
    {
        var places = ColumnsOf(field).Select(c => columns.IndexOf(c)).ToArray();
        return field switch
        {
            { Column.Kind: ColumnKind.Text } => (row, _) => new MemberCell(TextOf(row, places[0]), double.NaN),
            { Column.Kind: ColumnKind.Date } => (row, _) => Number(DateText.DayNumber(row.Text(places[0])) ?? double.NaN),
            { Column: { } column } when column == ExtractColumns.FfpTier => (row, _) => Tier(row.Number(places[0]), tiers),
            { Column: not null } => (row, _) => Number(row.Number(places[0])),
            { Kind: MemberFieldKind.Place } => (row, _) => new MemberCell(PlaceOf(row, places), double.NaN),
            { Measure: MemberMeasure.Fares } => (row, _) => Number(places.Sum(p => row.IsNull(p) ? 0 : row.Number(p))),
            { Kind: MemberFieldKind.Row } => (_, row) => Number(row + 1),
            _ => scores is null ? (_, _) => MemberCell.Empty : ScoreOf(field, scores),
        };
    }

    private static Func<RawStatement, int, MemberCell> ScoreOf(MemberField field, MemberScores scores)
    {
        if (field.Kind == MemberFieldKind.Indicator && scores.Indicator(field.Key) is { } values)
            return (_, row) => Number(values[row]);
        return field switch
        {
            { Kind: MemberFieldKind.Group } => (_, row) => Rank(scores.Group[row]),
            { Kind: MemberFieldKind.SecondGroup } => (_, row) => Rank(scores.SecondGroup[row]),
            { Kind: MemberFieldKind.DroppedBy } => (_, row) => scores.DroppedBy[row] is { } rule ? Number((int)rule) : MemberCell.Empty,
            { Measure: MemberMeasure.Distance } => (_, row) => Number(scores.Distance[row]),
            { Measure: MemberMeasure.Margin } => (_, row) => Number(GroupPortrayal.Margin(scores.Distance[row], scores.SecondDistance[row])),
            { Measure: MemberMeasure.SecondDistance } => (_, row) => Number(scores.SecondDistance[row]),
            { NeedsWeighting: true } => scores.Value() is { } value ? ValueOf(field, value) : (_, _) => MemberCell.Empty,
            _ => (_, _) => MemberCell.Empty,
        };
    }

    private static Func<RawStatement, int, MemberCell> ValueOf(MemberField field, MemberValueColumns value)
    {
        var numbers = field.Measure switch
        {
            MemberMeasure.ValueRank => value.Ranks,
            MemberMeasure.ValuePercentile => value.Percentiles,
            _ => value.Scores,
        };
        return (_, row) => Number(numbers[row]);
    }

    private static MemberCell Number(double value) => new(null, value);

    private static MemberCell Tier(double code, TierNames names) => Number(code) with { Name = names.Of(code) };

    private static MemberCell Rank(int rank) => rank == 0 ? MemberCell.Empty : Number(rank);

    private static string? TextOf(RawStatement row, int column) => row.IsNull(column) ? null : Encoding.UTF8.GetString(row.Text(column));

    private static string? PlaceOf(RawStatement row, int[] places)
    {
        // for each of a million rows: a list of at most three is searched faster than a set is made
        List<string> known = new(places.Length);
        foreach (var column in places)
        {
            if (TextOf(row, column) is { } part && !string.IsNullOrWhiteSpace(part) && !known.Contains(part))
                known.Add(part);
        }
        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
