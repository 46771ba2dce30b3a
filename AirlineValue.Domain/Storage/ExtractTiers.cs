using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>The tiers of an extract's members.</summary>
/// <param name="Codes">The codes that occur, ascending; none when the extract has no tiers, or more than
/// <see cref="TierCodes.Most"/>.</param>
/// <param name="Names">What they are called.</param>
public sealed record ExtractTiers(IReadOnlyList<double> Codes, TierNames Names)
{
    /// <summary>No tiers.</summary>
    public static readonly ExtractTiers None = new([], TierNames.None);
}
