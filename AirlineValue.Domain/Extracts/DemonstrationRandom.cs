namespace AirlineValue.Domain.Extracts;

/// <summary>What random numbers of a member are for: each purpose has a sequence of its own, so that a member stays the same
/// person in every month.</summary>
internal enum DemonstrationPurpose
{
    Career,
    Flights,
    Person,
    Points,
    Credits,
    Movements,
    Dirt,
    Fares,
    Drift,
}

/// <summary>Random numbers that can start anew anywhere at no cost (SplitMix64 of Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014): a member's follow from seed and number alone.</summary>
// A seed for the base class, whose own generator is never asked
internal sealed class DemonstrationRandom() : Random(0)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>Starts the sequence of a subject.</summary>
    /// <param name="seed">The seed of the whole series.</param>
    /// <param name="purpose">What the numbers are for.</param>
    /// <param name="subject">Whom they are about.</param>
    public void Restart(int seed, DemonstrationPurpose purpose, long subject) =>
        _state = Mix(Mix(((ulong)(uint)seed << 8) + (ulong)purpose) + (ulong)subject);

    public override double NextDouble() => (Mix(_state += Step) >> 11) * (1.0 / (1UL << 53));

    public override int Next(int maxValue) => (int)(NextDouble() * maxValue);

    protected override double Sample() => NextDouble();

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
