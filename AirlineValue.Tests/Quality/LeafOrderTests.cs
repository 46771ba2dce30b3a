using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class LeafOrderTests
{
    // numpy.random.default_rng(7), rounded; scipy's optimal_leaf_ordering(average(y), y) gives this order
    private static readonly double[][] Rows =
    [
        [0, 0.685, 0.7, 0.575, 0.335, 0.805, 0.165, 0.485, 0.835],
        [0.685, 0, 0.635, 0.44, 0.225, 0.295, 0.35, 0.72, 0.725],
        [0.7, 0.635, 0, 0.335, 0.72, 0.29, 0.43, 0.375, 0.3],
        [0.575, 0.44, 0.335, 0, 0.2, 0.26, 0.285, 0.545, 0.525],
        [0.335, 0.225, 0.72, 0.2, 0, 0.875, 0.745, 0.475, 0.79],
        [0.805, 0.295, 0.29, 0.26, 0.875, 0, 0.595, 0.515, 0.645],
        [0.165, 0.35, 0.43, 0.285, 0.745, 0.595, 0, 0.43, 0.625],
        [0.485, 0.72, 0.375, 0.545, 0.475, 0.515, 0.43, 0, 0.225],
        [0.835, 0.725, 0.3, 0.525, 0.79, 0.645, 0.625, 0.225, 0],
    ];

    [Fact]
    public void Order_of_nine_leaves_is_that_of_scipy_or_its_reverse()
    {
        var order = LeafOrder.Of(Matrix(Rows));
        Assert.Equal(Enumerable.Range(0, 9), order.Order());
        Assert.Equal(1.985, Length(order), 1e-9);
        Assert.Contains(string.Join(' ', order), new[] { "7 8 2 5 1 4 3 6 0", "0 6 3 4 1 5 2 8 7" });
    }

    [Fact]
    public void Points_on_a_line_come_in_their_order()
    {
        double[] at = [5, 1, 9, 3, 7, 11];
        var distances = new double[6, 6];
        for (var i = 0; i < 6; i++)
        {
            for (var j = 0; j < 6; j++)
                distances[i, j] = Math.Abs(at[i] - at[j]);
        }
        var order = LeafOrder.Of(distances).Select(i => at[i]).ToArray();
        Assert.True(order.SequenceEqual(at.Order()) || order.SequenceEqual(at.OrderDescending()), string.Join(' ', order));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Few_leaves_stay_as_they_are(int leaves) =>
        Assert.Equal(Enumerable.Range(0, leaves), LeafOrder.Of(new double[leaves, leaves]));

    [Fact]
    public void Unknown_distances_are_taken_as_far()
    {
        var distances = new double[3, 3];
        (distances[0, 1], distances[1, 0], distances[0, 2], distances[2, 0], distances[1, 2], distances[2, 1]) = (double.NaN, double.NaN, 0.1, 0.1, 0.2, 0.2);
        Assert.Equal([0, 2, 1], LeafOrder.Of(distances));
    }

    private static double Length(int[] order) => order.Zip(order.Skip(1)).Sum(pair => Rows[pair.First][pair.Second]);

    private static double[,] Matrix(double[][] rows)
    {
        var matrix = new double[rows.Length, rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
                matrix[i, j] = rows[i][j];
        }
        return matrix;
    }
}
