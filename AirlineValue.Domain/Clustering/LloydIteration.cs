namespace AirlineValue.Domain.Clustering;

/// <summary>
/// Lloyd's iteration from given centres until no member changes its cluster.
/// <para>
/// Most members are far from any boundary between clusters, and late iterations move the centres by next to nothing. So
/// a pass over all members notes those whose second nearest centre is farther by less than a budget; until the centres
/// together have moved by that budget, only these can change their cluster, and only these are looked at. The outcome is
/// the one that passes over all members would have (a bound in the manner of Hamerly 2010, for all members at once).
/// </para>
/// </summary>
internal sealed class LloydIteration
{
    // How many times its last movement a centre is expected to move still; measured on several data sets.
    private const double ExpectedSteps = 12;

    // With a larger budget, in standard deviations, most members would be noted.
    private const double LargestBudget = 0.4;

    // Members that are worth an exchange are no farther from the boundary than this, unless a cluster is tiny.
    private const double ExchangeBudget = 0.02;

    // An exchange is for getting out of a flat valley. For the last members, who make no difference that anybody could
    // tell, the iteration stops where everyone's k-means stops, so that results can be compared to the member.
    private const double SmallestGain = 1e-6;

    // Far above what any run takes; a guard against rounding that would let a member swing between two clusters.
    private const int MostIterations = 20_000;

    private readonly PointSet _points;
    private readonly int _clusters;
    private readonly ParallelOptions _parallel;
    private readonly AssignmentPass _all;
    private readonly int _width;
    private double[] _sums;

    private LloydIteration(PointSet points, double[] start, ParallelOptions parallel)
    {
        _points = points;
        _clusters = start.Length / points.Dimensions;
        _parallel = parallel;
        _all = new AssignmentPass(points, _clusters, parallel);
        _width = points.Dimensions + 1;
        _sums = new double[_clusters * _width];
        Centres = start.ToArray();
    }

    /// <summary>Row-major centres: the means of the clusters, in the order of <see cref="CentreOrder"/>.</summary>
    public double[] Centres { get; private set; }

    /// <summary>The cluster of each member.</summary>
    public byte[] Labels => _all.Labels;

    /// <summary>How often members were assigned to centres.</summary>
    public int Iterations { get; private set; }

    /// <summary>Iterates from the row-major centres <paramref name="start"/>.</summary>
    /// <param name="points">The members.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="firstMovement">How far the centres are expected to move first; infinite when unknown.</param>
    /// <param name="exchanges">Whether <see cref="MemberExchange"/> leads on from where the iteration stops.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    public static LloydIteration Run(
        PointSet points, double[] start, double firstMovement, bool exchanges, ParallelOptions parallel)
    {
        var iteration = new LloydIteration(points, start, parallel);
        iteration.Iterate(firstMovement, exchanges);
        return iteration;
    }

    private void Iterate(double movement, bool exchanges)
    {
        while (true)
        {
            movement = IterateWithSums(movement);
            if (exchanges && Exchange())
                continue;
            // The sums have gathered rounding from many small changes. Centres are their clusters' means up to the last
            // bits only when formed anew, and the order must be the same from wherever the iteration started.
            _sums = _all.Sum();
            UpdateCentres();
            Reorder();
            if (AssignAll(0) == 0 || Iterations >= MostIterations)
                return;
            movement = Math.Max(movement, UpdateCentres());
        }
    }

    private bool Exchange()
    {
        AssignAll(ExchangeBudget);
        var (labels, centres, sums) = (Labels.ToArray(), Centres.ToArray(), _sums.ToArray());
        var gain = new MemberExchange(_points, Labels, Centres, _sums).Improve(_all.CloseMembers());
        if (gain > SmallestGain * Inertia())
            return true;
        labels.CopyTo(Labels, 0);
        (Centres, _sums) = (centres, sums);
        return false;
    }

    /// <summary>Sum over members of the squared distance to their centre.</summary>
    public double Inertia()
    {
        var sum = 0.0;
        for (var i = 0; i < _points.Count; i++)
            sum += _points.SquaredDistance(i, Centres, Labels[i]);
        return sum;
    }

    private double IterateWithSums(double movement)
    {
        while (Iterations < MostIterations)
        {
            var budget = Math.Min(movement * 2 * ExpectedSteps, LargestBudget);
            budget = movement * 4 < LargestBudget ? budget : 0;
            if (AssignAll(budget) == 0)
                return movement;
            movement = UpdateCentres();
            if (budget > 0 && IterateCloseMembers(budget, ref movement))
                return movement;
        }
        return movement;
    }

    /// <summary>Iterates the close members while the others can't change; whether no member changed in the end.</summary>
    private bool IterateCloseMembers(double budget, ref double movement)
    {
        var drift = 2 * movement;
        // Slack for the rounding of distances and of the drift itself.
        var allowed = budget * (1 - 1e-9) - 1e-12;
        if (!(drift < allowed))
            return false;
        var members = _all.CloseMembers();
        var pass = new AssignmentPass(_points.Subset(members), _clusters, _parallel);
        for (var i = 0; i < members.Length; i++)
            pass.Labels[i] = Labels[members[i]];
        var isDone = false;
        while (drift < allowed && !isDone && Iterations < MostIterations)
        {
            Iterations++;
            isDone = pass.Run(Centres, _sums, 0) == 0;
            if (!isDone)
            {
                movement = HasEmptyCluster() ? double.PositiveInfinity : UpdateCentres();
                drift += 2 * movement;
            }
        }
        for (var i = 0; i < members.Length; i++)
            Labels[members[i]] = pass.Labels[i];
        if (HasEmptyCluster())
            UpdateCentres();
        return isDone;
    }

    private int AssignAll(double budget)
    {
        Iterations++;
        return _all.Run(Centres, _sums, budget);
    }

    private bool HasEmptyCluster()
    {
        for (var c = 0; c < _clusters; c++)
            if (_sums[c * _width + _width - 1] < 0.5)
                return true;
        return false;
    }

    /// <summary>Makes the centres the means of their clusters; how far the farthest one moved.</summary>
    private double UpdateCentres()
    {
        if (HasEmptyCluster())
        {
            EmptyClusters.Refill(_points, Labels, Centres);
            _sums = _all.Sum();
        }
        var farthest = 0.0;
        for (var c = 0; c < _clusters; c++)
        {
            var squared = 0.0;
            for (var j = 0; j < _points.Dimensions; j++)
            {
                var mean = _sums[c * _width + j] / _sums[c * _width + _width - 1];
                var step = mean - Centres[c * _points.Dimensions + j];
                squared += step * step;
                Centres[c * _points.Dimensions + j] = mean;
            }
            farthest = Math.Max(farthest, squared);
        }
        return Math.Sqrt(farthest);
    }

    private void Reorder()
    {
        var order = CentreOrder.Of(Centres, _points.Dimensions, Labels);
        var (centres, sums) = (new double[Centres.Length], new double[_sums.Length]);
        var place = new byte[_clusters];
        for (var c = 0; c < _clusters; c++)
        {
            Centres.AsSpan(order[c] * _points.Dimensions, _points.Dimensions).CopyTo(centres.AsSpan(c * _points.Dimensions));
            _sums.AsSpan(order[c] * _width, _width).CopyTo(sums.AsSpan(c * _width));
            place[order[c]] = (byte)c;
        }
        (Centres, _sums) = (centres, sums);
        for (var i = 0; i < Labels.Length; i++)
            Labels[i] = place[Labels[i]];
    }
}
