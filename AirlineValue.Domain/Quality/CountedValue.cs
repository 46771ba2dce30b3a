namespace AirlineValue.Domain.Quality;

/// <summary>A value, and how often it occurs.</summary>
/// <typeparam name="T">What is counted.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Times">How often it occurs.</param>
internal sealed record CountedValue<T>(T Value, long Times)
    where T : notnull;
