using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Checks all rules on every row, run by run, and keeps counts only.</summary>
/// <param name="columns">The columns that the extract has.</param>
public sealed class ConsistencyTally(IReadOnlyCollection<ExtractColumn> columns)
{
    private readonly List<RuleTally> _tallies = [.. ConsistencyChecks.All.Select(check => new RuleTally(check, columns))];
    private long _rows;
    private long _failingRows;

    /// <summary>Checks the rows of a run.</summary>
    /// <param name="run">The next rows.</param>
    /// <returns>Which rules each of them fails, and which can't be decided on it.</returns>
    public ConsistencyMarks Add(RowRun run)
    {
        var marks = new ConsistencyMarks(new long[run.Count], new long[run.Count]);
        foreach (var tally in _tallies)
            tally.Add(run, _rows, marks);
        foreach (var failed in marks.Failed)
            _failingRows += failed == 0 ? 0 : 1;
        _rows += run.Count;
        return marks;
    }

    /// <summary>What the rules say of the rows so far.</summary>
    public ConsistencyReport Report() => new(_rows, _failingRows, [.. _tallies.Select(tally => tally.Outcome())]);

    private sealed class RuleTally
    {
        private readonly ConsistencyCheck _check;
        private readonly ExtractColumn[] _columns;
        private readonly string[] _missing;
        private readonly double[] _worstCells;
        private long _passed;
        private long _failed;
        private long _unknown;
        private double _largest;
        private double _worst;
        private long _worstRow = -1;

        public RuleTally(ConsistencyCheck check, IReadOnlyCollection<ExtractColumn> columns)
        {
            _check = check;
            _columns = check.TakesWhatIsThere ? [.. check.Columns.Where(columns.Contains)] : [.. check.Columns];
            _missing = check.TakesWhatIsThere && _columns.Length > 0
                ? []
                : [.. check.Columns.Where(column => !columns.Contains(column)).Select(column => column.Name)];
            _worstCells = new double[_columns.Length];
        }

        public void Add(RowRun run, long firstRow, ConsistencyMarks marks)
        {
            if (_missing.Length > 0)
                return;
            var cells = new double[_columns.Length][];
            for (var c = 0; c < cells.Length; c++)
                cells[c] = run.Numbers(_columns[c]) ?? throw new ArgumentException($"{_columns[c].Name} is missing.", nameof(run));
            var bit = 1L << (int)_check.Rule;
            Span<double> row = stackalloc double[cells.Length];
            for (var i = 0; i < run.Count; i++)
            {
                for (var c = 0; c < cells.Length; c++)
                    row[c] = cells[c][i];
                var deviation = _check.DeviationOf(row);
                if (double.IsNaN(deviation))
                {
                    _unknown++;
                    marks.Unknown[i] |= bit;
                    continue;
                }
                _largest = Math.Max(_largest, deviation);
                if (_check.Fails(deviation, row[0]))
                {
                    marks.Failed[i] |= bit;
                    Fail(deviation, row, firstRow + i);
                }
                else
                {
                    _passed++;
                }
            }
        }

        public RuleOutcome Outcome() => new(
            _check.Rule, _passed, _failed, _unknown, _largest,
            _worstRow < 0 ? null : new FailingRow(_worstRow, [.. _columns.Select((column, c) => new ExampleCell(column.Name, Present(_worstCells[c])))]),
            _missing);

        private void Fail(double deviation, ReadOnlySpan<double> row, long number)
        {
            _failed++;
            if (deviation <= _worst)
                return;
            _worst = deviation;
            _worstRow = number;
            row.CopyTo(_worstCells);
        }

        private static double? Present(double cell) => double.IsNaN(cell) ? null : cell;
    }
}
