namespace AirlineValue.Domain.Quality;

/// <summary>What is known of an extract.</summary>
/// <param name="Columns">Its columns in the standard order, MEMBER_NO first.</param>
public sealed record ExtractProfile(IReadOnlyList<ColumnProfile> Columns);
