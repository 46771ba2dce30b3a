using System.Numerics;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// xoshiro256** seeded through SplitMix64 (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021).
/// The library's generator may change between versions of .NET; stored seeds have to give the same result for good.
/// </summary>
internal sealed class SeededRandom
{
    private readonly ulong[] _state = new ulong[4];

    /// <param name="seed">The seed that a person chose.</param>
    /// <param name="stream">Which of the seed's independent sequences, such as the number of the restart.</param>
    public SeededRandom(int seed, int stream)
    {
        var mix = ((ulong)(uint)seed << 32) | (uint)stream;
        for (var i = 0; i < _state.Length; i++)
        {
            mix += 0x9E3779B97F4A7C15;
            var z = (mix ^ (mix >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            _state[i] = z ^ (z >> 31);
        }
    }

    /// <summary>A number of at least 0 and below 1, in steps of 2⁻⁵³.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer of at least 0 and below <paramref name="bound"/>.</summary>
    public int NextInt(int bound) => (int)(NextDouble() * bound);

    private ulong Next()
    {
        var s = _state;
        var result = BitOperations.RotateLeft(s[1] * 5, 7) * 9;
        var t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = BitOperations.RotateLeft(s[3], 45);
        return result;
    }
}
