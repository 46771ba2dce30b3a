using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Monitoring.Movement;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Causes;

/// <summary>Makes what the page about causes shows.</summary>
public sealed class CauseViews(FieldFormat format, MovementStates states, IStringLocalizer<MovementTexts> texts)
{
    /// <summary>The causes in the order of the columns.</summary>
    public static IReadOnlyList<MovementCause> Columns { get; } =
        [MovementCause.None, MovementCause.Member, MovementCause.Model, MovementCause.Both, MovementCause.Offset, MovementCause.New];

    /// <summary>The view.</summary>
    /// <param name="then">The earlier period.</param>
    /// <param name="now">The later period, of another analysis.</param>
    /// <param name="causes">The counts.</param>
    public CauseView Of(AnalysisView then, AnalysisView now, MovementCauses causes)
    {
        var links = new CauseLinks(then.Period, now.Period);
        var groups = GroupsOf(then, now, causes);
        return new CauseView(
            Meaning(causes), Advice(causes),
            [
                .. now.Analysis.Segments.Select(s => s.Rank).Order().Append(GroupMovement.Dropped).Select(rank => Counts(states.Now(now, rank), KeyOf(now, rank), causes.Now[rank], links)),
                new CauseRow(null, [Number(causes.Now.Sum(group => group.Sum()), links.All()), .. Columns.Select(cause => Number(causes.Of(cause), links.Of(cause)))]),
            ],
            SizesMeaning(groups),
            [.. groups.Select(group => Sizes(group, links))]);
    }

    private string Meaning(MovementCauses causes)
    {
        int Count(MovementCause cause) => causes.Of(cause);
        var differing = Count(MovementCause.Member) + Count(MovementCause.Model) + Count(MovementCause.Both);
        var both = differing + Count(MovementCause.None) + Count(MovementCause.Offset);
        return texts[
            "Causes.Meaning", format.Count(both), format.Count(differing), format.Count(Count(MovementCause.Member)), format.Count(Count(MovementCause.Model)),
            format.Count(Count(MovementCause.Both)), format.Count(Count(MovementCause.Offset))];
    }

    private string Advice(MovementCauses causes)
    {
        var (member, model) = (causes.Of(MovementCause.Member), causes.Of(MovementCause.Model));
        if (member + model + causes.Of(MovementCause.Both) == 0)
            return texts["Causes.Words.Nothing"];
        return texts[model > member ? "Causes.Words.Model" : "Causes.Words.Member"];
    }

    private CauseRow Counts(MovementState state, string? key, IReadOnlyList<int> counts, CauseLinks links) => new(
        state,
        [Number(counts.Sum(), CauseLinks.Group(links.Now, key)), .. Columns.Select(cause => Number(counts[(int)cause], links.Of(cause, key)))]);

    // a group of either model; one that a model lacks has nobody there
    private List<GroupSizes> GroupsOf(AnalysisView then, AnalysisView now, MovementCauses causes)
    {
        var own = now.Analysis.Segments.OrderBy(s => s.Rank).Select(s => (s.Key, State: states.Now(now, s.Rank)));
        var gone = then.Analysis.Segments.OrderBy(s => s.Rank).Where(s => now.Analysis.Segments.All(other => other.Key != s.Key)).Select(s => (s.Key, State: states.Then(then, s.Rank)));
        return [.. own.Concat(gone).Select(group =>
        {
            var (before, after) = (RankOf(then, group.Key), RankOf(now, group.Key));
            return new GroupSizes(
                group.State, group.Key, before is { } b ? causes.Then[b] : 0, after is { } r ? causes.Between[r] : 0, after is { } n ? causes.Now[n].Sum() : 0,
                before is { } l ? causes.Lost[l] : 0);
        }),
            new GroupSizes(states.Now(now, GroupMovement.Dropped), null, causes.Then[0], causes.Between[0], causes.Now[0].Sum(), causes.Lost[0])];
    }

    private CauseRow Sizes(GroupSizes group, CauseLinks links) => new(
        group.State,
        [
            Number(group.Then, CauseLinks.Group(links.Then, group.Key)),
            new MovementNumber(Signed(group.ByModel), null),
            Number(group.Between, CauseLinks.Group(links.Between, group.Key)),
            new MovementNumber(Signed(group.ByMembers), null),
            Number(group.Now, CauseLinks.Group(links.Now, group.Key)),
            Number(group.Lost, links.Lost(group.Key)),
        ]);

    private string SizesMeaning(List<GroupSizes> groups)
    {
        var (model, members) = (groups.MaxBy(group => Math.Abs(group.ByModel))!, groups.MaxBy(group => Math.Abs(group.ByMembers))!);
        return texts["Causes.Sizes.Meaning", model.State.Name, Signed(model.ByModel), members.State.Name, Signed(members.ByMembers)];
    }

    private MovementNumber Number(int members, string href) => new(format.Count(members), members == 0 ? null : href);

    private string Signed(int change) => (change > 0 ? "+" : "") + format.Count(change);

    private static string? KeyOf(AnalysisView view, int rank) => rank == GroupMovement.Dropped ? null : view.Analysis.Segments.First(s => s.Rank == rank).Key;

    private static int? RankOf(AnalysisView view, string key) => view.Analysis.Segments.FirstOrDefault(s => s.Key == key)?.Rank;

    private sealed record GroupSizes(MovementState State, string? Key, int Then, int Between, int Now, int Lost)
    {
        public int ByModel => Between - Then;

        public int ByMembers => Now - Between;
    }
}
