namespace AirlineValue.Domain.Extracts;

/// <summary>Distributions that the demonstration extract draws from.</summary>
internal static class RandomDraws
{
    /// <summary>Standard normal, by Box and Muller.</summary>
    public static double NextNormal(this Random random) =>
        Math.Sqrt(2 * random.NextExponential()) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Exponential with mean 1.</summary>
    public static double NextExponential(this Random random) => -Math.Log(1 - random.NextDouble());

    /// <summary>Log-normal with mean 1 and the given standard deviation of the logarithm.</summary>
    public static double NextLogNormal(this Random random, double spread) =>
        Math.Exp((spread * random.NextNormal()) - (spread * spread / 2));

    /// <summary>Uniform between two bounds.</summary>
    public static double NextDouble(this Random random, double from, double to) => from + ((to - from) * random.NextDouble());
}
