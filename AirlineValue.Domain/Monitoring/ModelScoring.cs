using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Judges the members of an extract by a trained model.</summary>
public static class ModelScoring
{
    /// <summary>Cleans with the model's rules, computes its indicators, standardises them with its scaler, and gives every
    /// member the group of the nearest of its centres. On the members that the model was trained on this gives everybody
    /// the group that training gave.</summary>
    /// <param name="members">The members of an extract.</param>
    /// <param name="model">The model.</param>
    /// <param name="cancellationToken">Looked at for every few thousand members.</param>
    /// <exception cref="AnalysisRefusedException">The members lack a column that the model needs, or cleaning leaves
    /// none.</exception>
    public static ScoredMembers Score(MemberColumns members, ScoringModel model, CancellationToken cancellationToken = default)
    {
        var set = model.Indicators.RefuseMissing(members);
        var funnel = Cleaner.Clean(members, model.Cleaning, set.Sources(members));
        cancellationToken.ThrowIfCancellationRequested();
        var table = set.Compute(members, funnel.Kept);
        var memberships = NearestCentres.Find(model.Scaler.Transform(table), model.Centres, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return new ScoredMembers(
            funnel,
            table,
            memberships,
            model.RankOfCluster,
            [.. Profiles.Groups(members, funnel.Kept, table, memberships.Nearest, model.RankOfCluster).OrderBy(group => group.Rank)],
            Profiles.Spreads(table, [.. Enumerable.Range(0, table.Count)]));
    }
}
