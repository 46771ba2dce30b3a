using System.Runtime.CompilerServices;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Storage;

/// <summary>The principal components of what a model says of members. They follow from the scores, which never change, so
/// they are found once while these are in memory, and are the same every time.</summary>
public static class ScoredComponents
{
    // scores that were loaded are shared and never change
    private static readonly ConditionalWeakTable<ScoreColumns, PrincipalComponents> Known = [];

    /// <summary>The components of the members that have a group.</summary>
    /// <param name="scores">What the model says of them.</param>
    /// <param name="scaler">The model's scaler.</param>
    public static PrincipalComponents Of(ScoreColumns scores, Scaler scaler) =>
        Known.GetValue(scores, s => PrincipalComponents.Of(scaler, s.Indicators));
}
