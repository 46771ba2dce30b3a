namespace AirlineValue.Domain.Members;

/// <summary>
/// A condition on members. In a list, conditions with the same <see cref="Subject"/> are alternatives (any of them),
/// those with different ones must all be met: age 30–40 or empty, and tier 6.
/// </summary>
public abstract record MemberCondition
{
    /// <summary>What the condition is about.</summary>
    public abstract string Subject { get; }
}

/// <summary>The membership number starts with a text.</summary>
/// <param name="Prefix">The text, not empty.</param>
public sealed record NumberStartsWith(string Prefix) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => "number";
}

/// <summary>City, province or country of work contains a text, without regard to case.</summary>
/// <param name="Text">The text, not empty.</param>
public sealed record PlaceContains(string Text) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => "place";
}
