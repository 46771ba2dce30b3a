namespace AirlineValue.Domain.Clustering;

/// <summary>How far a clustering run is.</summary>
/// <param name="Restarts">Restarts that have come to an end.</param>
/// <param name="Of">Restarts in all.</param>
public sealed record KMeansProgress(int Restarts, int Of);
