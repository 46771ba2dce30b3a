namespace AirlineValue.Domain.Quality;

/// <summary>
/// Puts related things beside each other: hierarchical clustering with average linkage, and of all orders of the leaves
/// that its tree allows the one in which neighbours are nearest in sum (Bar-Joseph, Gifford, Jaakkola 2001). The same
/// distances give the same order.
/// </summary>
public static class LeafOrder
{
    /// <summary>The order of the leaves.</summary>
    /// <param name="distances">Symmetric; NaN counts as 1.</param>
    public static int[] Of(double[,] distances)
    {
        var n = distances.GetLength(0);
        if (n < 3)
            return [.. Enumerable.Range(0, n)];
        var known = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                known[i, j] = i == j ? 0 : double.IsNaN(distances[i, j]) ? 1 : distances[i, j];
        }
        var order = new Ordering(known).Of(Tree(known));
        return order[0] < order[^1] ? order : [.. order.Reverse()];
    }

    private static Node Tree(double[,] distances)
    {
        List<Node> nodes = [.. Enumerable.Range(0, distances.GetLength(0)).Select(leaf => new Node([leaf], null, null))];
        while (nodes.Count > 1)
        {
            var (a, b, nearest) = (0, 1, double.PositiveInfinity);
            for (var i = 0; i < nodes.Count; i++)
            {
                for (var j = i + 1; j < nodes.Count; j++)
                {
                    if (Mean(distances, nodes[i], nodes[j]) is var distance && distance < nearest)
                        (a, b, nearest) = (i, j, distance);
                }
            }
            var merged = new Node([.. nodes[a].Leaves, .. nodes[b].Leaves], nodes[a], nodes[b]);
            nodes.RemoveAt(b);
            nodes[a] = merged;
        }
        return nodes[0];
    }

    private static double Mean(double[,] distances, Node a, Node b)
    {
        var sum = 0.0;
        foreach (var i in a.Leaves)
        {
            foreach (var j in b.Leaves)
                sum += distances[i, j];
        }
        return sum / (a.Leaves.Length * b.Leaves.Length);
    }

    private sealed record Node(int[] Leaves, Node? Left, Node? Right);

    /// <summary>The least sum of neighbours' distances of a subtree, for each pair of leaves that stand at its ends.</summary>
    private sealed class Ordering(double[,] distances)
    {
        private readonly double[,] _cost = new double[distances.GetLength(0), distances.GetLength(0)];
        private readonly (int LastOfLeft, int FirstOfRight)[,] _joint = new (int, int)[distances.GetLength(0), distances.GetLength(0)];

        public int[] Of(Node root)
        {
            Solve(root);
            var (first, last, least) = (0, 0, double.PositiveInfinity);
            foreach (var u in root.Left!.Leaves)
            {
                foreach (var w in root.Right!.Leaves)
                {
                    if (_cost[u, w] < least)
                        (first, last, least) = (u, w, _cost[u, w]);
                }
            }
            return [.. Between(root, first, last)];
        }

        private void Solve(Node node)
        {
            if (node.Left is not { } left || node.Right is not { } right)
                return;
            Solve(left);
            Solve(right);
            foreach (var u in left.Leaves)
            {
                foreach (var w in right.Leaves)
                    Join(left, right, u, w);
            }
        }

        private void Join(Node left, Node right, int u, int w)
        {
            var least = double.PositiveInfinity;
            foreach (var m in OtherEnds(left, u))
            {
                foreach (var k in OtherEnds(right, w))
                {
                    var cost = _cost[u, m] + distances[m, k] + _cost[k, w];
                    if (cost >= least)
                        continue;
                    least = cost;
                    _joint[u, w] = (m, k);
                    _joint[w, u] = (k, m);
                }
            }
            _cost[u, w] = _cost[w, u] = least;
        }

        private IEnumerable<int> Between(Node node, int first, int last)
        {
            if (node.Left is not { } left || node.Right is not { } right)
                return [first];
            var (m, k) = _joint[first, last];
            return Array.IndexOf(left.Leaves, first) >= 0
                ? Between(left, first, m).Concat(Between(right, k, last))
                : Between(right, first, m).Concat(Between(left, k, last));
        }

        private static int[] OtherEnds(Node node, int end) =>
            node.Left is not { } left ? [end] : Array.IndexOf(left.Leaves, end) >= 0 ? node.Right!.Leaves : left.Leaves;
    }
}
