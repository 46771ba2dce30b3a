namespace AirlineValue.Domain.Cleaning;

/// <summary>One rule's effect.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Dropped">How many members it dropped, of those that the rules before it kept.</param>
/// <param name="Kept">How many members are left behind it.</param>
public sealed record CleaningStep(CleaningRule Rule, int Dropped, int Kept);

/// <summary>What cleaning did: a step a rule, and the rule that dropped each member.</summary>
/// <param name="Members">How many members went in.</param>
/// <param name="Steps">The rules that are switched on, in order.</param>
/// <param name="DroppedBy">For each member the rule that dropped it, null for a member that is kept.</param>
/// <param name="Kept">The indices of the members that are kept, ascending.</param>
public sealed record CleaningFunnel(
    int Members, IReadOnlyList<CleaningStep> Steps, CleaningRule?[] DroppedBy, int[] Kept);
