using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Monitoring;

/// <summary>The members of one of two periods: element i of every array belongs to row i of its extract.</summary>
/// <param name="Groups">How many groups its model has.</param>
/// <param name="Ranks">The rank of the group, from 1; 0 when cleaning dropped the member.</param>
/// <param name="Fares">Fares paid in both years.</param>
/// <param name="Indicators">Indicators[j][i] is indicator j of member i in its unit; finite where the member has a group.</param>
public sealed record MovementSide(int Groups, int[] Ranks, double[] Fares, double[][] Indicators);

/// <summary>Counts who went where between two periods.</summary>
public static class MovementTally
{
    /// <summary>Counts the members of both periods.</summary>
    /// <param name="then">The earlier period.</param>
    /// <param name="now">The later period.</param>
    /// <param name="match">For each row of <paramref name="now"/> the same member's row in <paramref name="then"/>.</param>
    /// <param name="scales">The scales of the indicators of both sides, in their order; none where the sides have different
    /// models, whose indicators can't be compared.</param>
    public static GroupMovement Between(MovementSide then, MovementSide now, MemberMatch match, IReadOnlyList<IndicatorScale> scales)
    {
        var sums = new CellSums(then, now, scales);
        var rows = match.Rows;
        var isThere = new bool[then.Ranks.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            var before = rows[row];
            sums.Add(before, row);
            if (before != MemberMatch.NoRow)
                isThere[before] = true;
        }
        for (var row = 0; row < isThere.Length; row++)
        {
            if (!isThere[row])
                sums.Add(row, MemberMatch.NoRow);
        }
        return new GroupMovement(then.Groups, now.Groups, sums.Cells());
    }

    private sealed class CellSums(MovementSide then, MovementSide now, IReadOnlyList<IndicatorScale> scales)
    {
        private readonly int _width = now.Groups + 2;
        private readonly int[] _members = new int[(then.Groups + 2) * (now.Groups + 2)];
        private readonly CompensatedSum[] _faresThen = new CompensatedSum[(then.Groups + 2) * (now.Groups + 2)];
        private readonly CompensatedSum[] _faresNow = new CompensatedSum[(then.Groups + 2) * (now.Groups + 2)];
        private readonly double[] _moved = new double[(then.Groups + 2) * (now.Groups + 2) * scales.Count];
        private readonly double[] _standardMoved = new double[(then.Groups + 2) * (now.Groups + 2) * scales.Count];

        /// <summary>Adds a member by its rows, <see cref="MemberMatch.NoRow"/> where a period does not have it.</summary>
        public void Add(int thenRow, int nowRow)
        {
            var stateThen = thenRow == MemberMatch.NoRow ? GroupMovement.Absent : then.Ranks[thenRow];
            var stateNow = nowRow == MemberMatch.NoRow ? GroupMovement.Absent : now.Ranks[nowRow];
            var cell = (stateThen + 1) * _width + stateNow + 1;
            _members[cell]++;
            if (thenRow != MemberMatch.NoRow)
                _faresThen[cell].Add(then.Fares[thenRow]);
            if (nowRow != MemberMatch.NoRow)
                _faresNow[cell].Add(now.Fares[nowRow]);
            if (stateThen > GroupMovement.Dropped && stateNow > GroupMovement.Dropped)
                AddIndicators(cell * scales.Count, thenRow, nowRow);
        }

        /// <summary>The cells that have members.</summary>
        public List<MovementCell> Cells()
        {
            List<MovementCell> cells = [];
            for (var stateThen = GroupMovement.Absent; stateThen <= then.Groups; stateThen++)
            {
                for (var stateNow = GroupMovement.Absent; stateNow <= now.Groups; stateNow++)
                {
                    var cell = (stateThen + 1) * _width + stateNow + 1;
                    if (_members[cell] == 0)
                        continue;
                    var hasIndicators = stateThen > GroupMovement.Dropped && stateNow > GroupMovement.Dropped;
                    cells.Add(new MovementCell(
                        stateThen, stateNow, _members[cell], _faresThen[cell].Value, _faresNow[cell].Value,
                        hasIndicators ? IndicatorsOf(cell) : []));
                }
            }
            return cells;
        }

        private void AddIndicators(int first, int thenRow, int nowRow)
        {
            for (var j = 0; j < scales.Count; j++)
            {
                var (from, to) = (then.Indicators[j][thenRow], now.Indicators[j][nowRow]);
                _moved[first + j] += to - from;
                _standardMoved[first + j] += scales[j].StandardDistance(scales[j].Cap(from), scales[j].Cap(to));
            }
        }

        private IndicatorMovement[] IndicatorsOf(int cell) => [.. scales.Select((scale, j) => new IndicatorMovement(
            scale.Indicator.Name, _moved[cell * scales.Count + j] / _members[cell], _standardMoved[cell * scales.Count + j] / _members[cell]))];
    }
}
