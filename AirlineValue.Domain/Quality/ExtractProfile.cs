namespace AirlineValue.Domain.Quality;

/// <summary>What is known of an extract.</summary>
/// <param name="Columns">Its columns in the standard order, MEMBER_NO first.</param>
/// <param name="Distributions">Members, flights and points.</param>
/// <param name="Correlation">Which columns go together.</param>
/// <param name="Consistency">Whether the cells of a row agree.</param>
public sealed record ExtractProfile(
    IReadOnlyList<ColumnProfile> Columns, ExtractDistributions Distributions, Correlation Correlation, ConsistencyReport Consistency);
