namespace AirlineValue.Domain.Members;

/// <summary>A condition on what a rule of consistency says of the row.</summary>
/// <param name="Rule">The rule's key in addresses and files, such as <c>pointsSum</c>.</param>
public abstract record RuleCondition(string Rule) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => $"rule {Rule}";
}

/// <summary>The row fails the rule.</summary>
/// <param name="Rule">The rule's key.</param>
public sealed record FailsRule(string Rule) : RuleCondition(Rule);

/// <summary>The row passes the rule.</summary>
/// <param name="Rule">The rule's key.</param>
public sealed record PassesRule(string Rule) : RuleCondition(Rule);

/// <summary>The row lacks what the rule needs.</summary>
/// <param name="Rule">The rule's key.</param>
public sealed record RuleUnknown(string Rule) : RuleCondition(Rule);
