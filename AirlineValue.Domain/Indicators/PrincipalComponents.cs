using MathNet.Numerics.LinearAlgebra;

namespace AirlineValue.Domain.Indicators;

/// <summary>A direction in the space of standardised indicators along which members differ.</summary>
/// <param name="Loadings">What each indicator contributes, in the order of the indicators; a vector of length 1.</param>
/// <param name="Variance">Variance of the members' scores along it, divided by n.</param>
/// <param name="Explained">Its share of the variance of all indicators; 0–1.</param>
public sealed record PrincipalComponent(IReadOnlyList<double> Loadings, double Variance, double Explained);

/// <summary>
/// The principal components of standardised indicators (Pearson 1901): the eigenvectors of their covariance, which for
/// standardised ones is their correlation. Each points so that its largest loading is positive, since its sign is open
/// otherwise. A score is Σ loading × (standardised value − mean).
/// </summary>
/// <param name="Indicators">The names of the indicators.</param>
/// <param name="Means">The means of the standardised values; 0 where the scaler was fitted on the same members without caps.</param>
/// <param name="Components">The components, by falling variance.</param>
public sealed record PrincipalComponents(
    IReadOnlyList<string> Indicators, IReadOnlyList<double> Means, IReadOnlyList<PrincipalComponent> Components)
{
    private const int ChunkLength = 8_192;

    /// <summary>Finds the components.</summary>
    /// <param name="scaler">What standardises the indicators.</param>
    /// <param name="indicators">Indicators[j][i] is indicator j of member i in its unit, in the scaler's order; members with
    /// NaN are left out.</param>
    public static PrincipalComponents Of(Scaler scaler, double[][] indicators)
    {
        var dimensions = scaler.Scales.Count;
        var (count, sums, products) = Moments(scaler, indicators);
        var means = sums.Select(sum => count == 0 ? 0 : sum / count).ToArray();
        var covariance = Matrix<double>.Build.Dense(
            dimensions, dimensions,
            (i, j) => count == 0 ? 0 : products[Math.Min(i, j) * dimensions + Math.Max(i, j)] / count - means[i] * means[j]);
        var decomposed = covariance.Evd(Symmetricity.Symmetric);
        var total = covariance.Diagonal().Sum();
        return new PrincipalComponents(
            [.. scaler.Scales.Select(scale => scale.Indicator.Name)],
            means,
            [.. Enumerable.Range(0, dimensions)
                .Select(c => (Variance: Math.Max(0, decomposed.EigenValues[c].Real), Vector: decomposed.EigenVectors.Column(c)))
                .OrderByDescending(c => c.Variance)
                .Select(c => new PrincipalComponent(Directed(c.Vector), c.Variance, total > 0 ? c.Variance / total : 0))]);
    }

    /// <summary>The score of a member on a component.</summary>
    /// <param name="component">Which component, 0-based.</param>
    /// <param name="standardised">Gives the member's standardised values.</param>
    public double Score(int component, Func<int, double> standardised)
    {
        var loadings = Components[component].Loadings;
        var score = 0.0;
        for (var j = 0; j < loadings.Count; j++)
            score += loadings[j] * (standardised(j) - Means[j]);
        return score;
    }

    /// <summary>The scores of all members on a component; NaN where an indicator is.</summary>
    /// <param name="component">Which component, 0-based.</param>
    /// <param name="scaler">What standardises the indicators.</param>
    /// <param name="indicators">The indicators as <see cref="Of"/> takes them.</param>
    public double[] Scores(int component, Scaler scaler, double[][] indicators)
    {
        var scores = new double[indicators[0].Length];
        Parallel.For(0, (scores.Length + ChunkLength - 1) / ChunkLength, chunk =>
        {
            var end = Math.Min(scores.Length, (chunk + 1) * ChunkLength);
            for (var j = 0; j < indicators.Length; j++)
            {
                var (scale, values, loading, mean) = (scaler.Scales[j], indicators[j], Components[component].Loadings[j], Means[j]);
                for (var i = chunk * ChunkLength; i < end; i++)
                    scores[i] += loading * (scale.Standardise(values[i]) - mean);
            }
        });
        return scores;
    }

    // by chunks, whose sums are added in their order, so that the result does not depend on who computed which
    private static (long Count, double[] Sums, double[] Products) Moments(Scaler scaler, double[][] indicators)
    {
        var (dimensions, length) = (scaler.Scales.Count, indicators[0].Length);
        var chunks = new (int Count, double[] Sums, double[] Products)[(length + ChunkLength - 1) / ChunkLength];
        Parallel.For(0, chunks.Length, chunk =>
            chunks[chunk] = OfChunk(scaler, indicators, chunk * ChunkLength, Math.Min(length, (chunk + 1) * ChunkLength)));
        var (count, sums, products) = (0L, new double[dimensions], new double[dimensions * dimensions]);
        foreach (var chunk in chunks)
        {
            count += chunk.Count;
            for (var j = 0; j < sums.Length; j++)
                sums[j] += chunk.Sums[j];
            for (var j = 0; j < products.Length; j++)
                products[j] += chunk.Products[j];
        }
        return (count, sums, products);
    }

    private static (int Count, double[] Sums, double[] Products) OfChunk(Scaler scaler, double[][] indicators, int from, int to)
    {
        var dimensions = scaler.Scales.Count;
        var (count, sums, products, member) = (0, new double[dimensions], new double[dimensions * dimensions], new double[dimensions]);
        for (var i = from; i < to; i++)
        {
            var isKnown = true;
            for (var j = 0; j < dimensions; j++)
            {
                member[j] = scaler.Scales[j].Standardise(indicators[j][i]);
                isKnown &= !double.IsNaN(member[j]);
            }
            if (!isKnown)
                continue;
            count++;
            for (var j = 0; j < dimensions; j++)
            {
                sums[j] += member[j];
                for (var l = j; l < dimensions; l++)
                    products[j * dimensions + l] += member[j] * member[l];
            }
        }
        return (count, sums, products);
    }

    private static double[] Directed(Vector<double> vector)
    {
        var loadings = vector.ToArray();
        var largest = loadings.MaxBy(Math.Abs);
        return largest < 0 ? Array.ConvertAll(loadings, loading => -loading) : loadings;
    }
}
