using AirlineValue.Domain.Valuation;

namespace AirlineValue.Domain.Storage;

/// <summary>A weighting as it is stored: it never changes, so that what names it stays true.</summary>
/// <param name="Id">Its number, 0 for the built-in one.</param>
/// <param name="Name">Its name; empty for the built-in one.</param>
/// <param name="Weighting">The weights.</param>
/// <param name="Judgements">The comparisons that the weights come from; null when they were given directly.</param>
/// <param name="IsCurrent">Whether it is the one that everybody sees.</param>
/// <param name="IsReplaced">Whether another one was saved in its place, or it was removed from the list.</param>
/// <param name="CreatedAt">When it was saved; null for the built-in one.</param>
/// <param name="CreatedBy">Who saved it; null for the built-in one.</param>
public sealed record NamedWeighting(
    int Id, string Name, Weighting Weighting, JudgementMatrix? Judgements = null, bool IsCurrent = false, bool IsReplaced = false,
    DateTimeOffset? CreatedAt = null, string? CreatedBy = null)
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 60;

    /// <summary>The number of the built-in weighting.</summary>
    public const int EqualId = 0;

    /// <summary>The built-in weighting: every indicator weighs the same. It is current while no other is.</summary>
    public static NamedWeighting Equal { get; } = new(EqualId, "", Weighting.Equal, IsCurrent: true);

    /// <summary>Whether it is the built-in one.</summary>
    public bool IsBuiltIn => Id == EqualId;
}

/// <summary>Why a weighting was not saved.</summary>
public enum WeightingError
{
    /// <summary>It has no name.</summary>
    NameMissing,

    /// <summary>The name has more than <see cref="NamedWeighting.LongestName"/> characters.</summary>
    NameTooLong,

    /// <summary>A weight is negative or no number, or none is above 0.</summary>
    NoWeights,
}
