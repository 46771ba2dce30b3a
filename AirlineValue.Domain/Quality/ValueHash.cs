namespace AirlineValue.Domain.Quality;

/// <summary>64-bit hashes that are the same in every process, so that estimates are reproducible.</summary>
internal static class ValueHash
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    // 0 and −0 are the same value
    public static ulong Of(double value) => Mixed((ulong)BitConverter.DoubleToInt64Bits(value == 0 ? 0 : value));

    public static ulong Of(string text)
    {
        var hash = FnvOffset;
        foreach (var letter in text)
            hash = (hash ^ letter) * FnvPrime;
        return Mixed(hash);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014)
    private static ulong Mixed(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
