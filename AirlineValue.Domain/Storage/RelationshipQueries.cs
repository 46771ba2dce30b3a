using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>What the page of cross-sell says.</summary>
/// <param name="Lift">Where much accrual takes root; null when there is nothing to compare.</param>
/// <param name="Discrimination">How well the likelihood tells who accrues much, 0–1; NaN when it can't be told.</param>
/// <param name="Potential">What it could bring; null when it can't be told.</param>
/// <param name="Courses">Members of each group by how their partner points went: [rank, <see cref="PartnerCourse"/>]; null when the
/// extract does not have the points of both years.</param>
public sealed record CrossSellPicture(PartnerLift? Lift, double Discrimination, PartnerPotential? Potential, int[,]? Courses);

/// <summary>What the pages of win-back and keep say.</summary>
/// <param name="Stake">What is at stake with those whom the strategy concerns; null when the extract lacks fares.</param>
/// <param name="ChangedStake">The same for those of them whose behaviour changed.</param>
/// <param name="Bands">Those concerned by bands of value and likelihood: [value, likelihood], the highest first, as
/// <see cref="WinBackBands"/> has them; null when either is not known.</param>
/// <param name="Changes">How many of them changed in each way, by <see cref="BehaviourChange"/>.</param>
/// <param name="Changed">How many changed in any way.</param>
/// <param name="Unknown">Changes that the extract does not tell.</param>
public sealed record ActivityPicture(
    FaresAtStake? Stake, FaresAtStake? ChangedStake, int[,]? Bands, IReadOnlyList<int> Changes, int Changed, IReadOnlyList<BehaviourChange> Unknown);

/// <summary>Reads what the pages of cross-sell, win-back and keep say beside counts and lists; counted once for a scoring and a version
/// of the rules, and kept in memory.</summary>
/// <param name="database">Where from.</param>
public sealed class RelationshipQueries(Database database)
{
    private const int BytesOfSummary = 64 * 1024;

    private readonly MemberSources _sources = new(database);
    private readonly StrategyRows _rows = new(database);
    private readonly RelationshipFigures _figures = new(database);

    /// <summary>What cross-sell finds; null without an analysis, or when there is no such version.</summary>
    /// <param name="basis">Whose members, with which groups.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<CrossSellPicture?> CrossSellAsync(MemberBasis basis, int? version = null, CancellationToken ct = default) =>
        ReadAsync(basis, version, "#cross-sell", CrossSell, ct);

    /// <summary>What win-back or keep finds; null without an analysis, or when there is no such version.</summary>
    /// <param name="basis">Whose members, with which groups and weighting.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<ActivityPicture?> ActivityAsync(MemberBasis basis, Strategy strategy, int? version = null, CancellationToken ct = default) => ReadAsync(
        basis, version, FormattableString.Invariant($"#activity {strategy} {basis.Weighting.Id}"),
        (source, rules) => Activity(basis, source, strategy, rules), ct);

    private Task<T?> ReadAsync<T>(MemberBasis basis, int? version, string what, Func<MemberSource, ProgrammeVersion, T> read, CancellationToken ct)
        where T : class => Task.Run(
        () =>
        {
            if (basis.Analysis is not { } analysis || _rows.VersionOf(basis, version) is not { } rules)
                return null;
            try
            {
                return database.LoadedColumns.Get(
                    new ColumnCache.Key(ColumnTable.OfScores, analysis.Scoring.Id, FormattableString.Invariant($"{what} {rules.Id}")),
                    () => read(_sources.Of(basis, ct), rules), _ => BytesOfSummary);
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);

    private static CrossSellPicture CrossSell(MemberSource source, ProgrammeVersion rules)
    {
        var input = RelationshipFigures.InputOf(source, rules);
        var model = PartnerLikelihood.Learn(input);
        return new CrossSellPicture(
            PartnerLift.Of(input, new TraitContrastOptions()), model?.Discrimination ?? double.NaN,
            model is null ? null : PartnerPotential.Of(input, model.Likelihoods()), PartnerCourses.Count(source));
    }

    private ActivityPicture Activity(MemberBasis basis, MemberSource source, Strategy strategy, ProgrammeVersion rules)
    {
        var input = RelationshipFigures.InputOf(source, rules);
        var result = StrategyEvaluation.Of(strategy, input);
        bool[] concerned = [.. Enum.GetValues<StrategyStanding>().Select(standing => strategy.Concerned().Contains(standing))];
        var standings = result.Standings ?? new byte[source.Count];
        var codes = _figures.Changes(basis, source, rules);
        var likelihoods = _figures.Of(basis, source, MemberMeasure.LeavingLikelihood, rules);
        var changes = new int[BehaviourChanges.All.Count];
        var changed = 0;
        for (var row = 0; row < standings.Length; row++)
        {
            if (!concerned[standings[row]] || codes[row] == 0)
                continue;
            changed++;
            for (var change = 0; change < changes.Length; change++)
                changes[change] += codes[row] >> change & 1;
        }
        return new ActivityPicture(
            FaresAtStake.Of(source, row => concerned[standings[row]], likelihoods),
            FaresAtStake.Of(source, row => concerned[standings[row]] && codes[row] != 0, likelihoods),
            WinBackBands.Count(row => concerned[standings[row]], source.Scores()?.Value()?.Percentiles, likelihoods),
            changes, changed, BehaviourChanges.Unknown(input));
    }
}
