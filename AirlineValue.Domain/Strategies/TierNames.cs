namespace AirlineValue.Domain.Strategies;

/// <summary>What a programme calls the tiers that an extract has as codes.</summary>
public sealed class TierNames
{
    private readonly Dictionary<double, BilingualName> _names;

    private TierNames(Dictionary<double, BilingualName> names) => _names = names;

    /// <summary>No names: tiers are read as codes.</summary>
    public static TierNames None { get; } = new([]);

    /// <summary>The names under a programme's rules.</summary>
    public static TierNames Of(Programme rules) => new(rules.Tiers.ToDictionary(tier => (double)tier.Code, tier => tier.Name));

    /// <summary>The name of a code; null where the programme has no tier of that code.</summary>
    /// <param name="code">A cell of FFP_TIER; NaN where it is empty.</param>
    public BilingualName? Of(double code) => _names.GetValueOrDefault(code);

    /// <summary>The names that both give to the same codes, for what is said of two extracts at once: a code that is called
    /// otherwise in the other has no name.</summary>
    public TierNames SharedWith(TierNames other) => new(_names.Where(name => other.Of(name.Key) == name.Value).ToDictionary());
}
