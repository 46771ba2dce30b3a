using AirlineValue.Domain.Extracts;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts the distributions of an extract, run by run; memory does not grow with the members.</summary>
public sealed class DistributionTally
{
    private static readonly ExtractColumn[] NumberColumns =
    [
        Age, LastToEnd, FlightCount, SegKmSum, AvgDiscount, AvgInterval, MaxInterval,
        ExchangeCount, PointsSum, BpSum, AddPointsSumYr1, AddPointsSumYr2, PointNotFlight,
    ];

    private readonly YearTally? _joinings;
    private readonly List<NumberTally> _numbers;
    private readonly List<ValueTally> _values;
    private readonly List<PlaceTally> _places;
    private readonly List<CrossTally> _crosses = [];
    private long _members;

    /// <summary>Starts with no rows.</summary>
    /// <param name="columns">The columns that the extract has.</param>
    public DistributionTally(IReadOnlyCollection<ExtractColumn> columns)
    {
        _joinings = columns.Contains(FfpDate) ? new YearTally(FfpDate) : null;
        _numbers = [.. NumberColumns.Where(columns.Contains).Select(column => new NumberTally(column, BinEdges.Of(column)))];
        _values = [.. new[] { Gender, FfpTier }.Where(columns.Contains).Select(column => new ValueTally(column))];
        _places = [.. new[] { WorkCity, WorkProvince, WorkCountry }.Where(columns.Contains).Select(column => new PlaceTally(column))];
        foreach (var (x, y) in new[] { (P1YFlightCount, L1YFlightCount), (BpSum, EliAddPointSum) })
        {
            if (columns.Contains(x) && columns.Contains(y))
                _crosses.Add(new CrossTally(x, y, BinEdges.Of(x)));
        }
    }

    /// <summary>Counts the rows of a run.</summary>
    /// <param name="run">The next rows.</param>
    public void Add(RowRun run)
    {
        _members += run.Count;
        _joinings?.Add(run.Numbers(_joinings.Column)!);
        foreach (var tally in _numbers)
            tally.Add(run.Numbers(tally.Column)!);
        foreach (var values in _values)
            values.Add(run.Find(values.Column)!);
        foreach (var places in _places)
            places.Add(run.Find(places.Column)!);
        foreach (var cross in _crosses)
            cross.Add(run.Numbers(cross.X)!, run.Numbers(cross.Y)!);
    }

    /// <summary>The distributions of the rows so far.</summary>
    public ExtractDistributions Result()
    {
        List<NumberDistribution> numbers = [.. _numbers.Select(tally => tally.Result())];
        if (_joinings is not null)
            numbers.Insert(0, _joinings.Result());
        return new ExtractDistributions(
            _members,
            numbers,
            [.. _values.Select(values => values.Result())],
            [.. _places.Select(places => places.Result())],
            [.. _crosses.Select(cross => cross.Result())]);
    }
}
