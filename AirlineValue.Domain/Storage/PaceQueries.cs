using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>How members stand in a strategy.</summary>
/// <param name="Version">The rules.</param>
/// <param name="Counts">The counts.</param>
/// <param name="Bands">The counts under every near band; null for strategies without one.</param>
/// <param name="Loss">Why those who never redeemed lose points; only of the first redemption.</param>
public sealed record StrategyState(ProgrammeVersion Version, StrategyCounts Counts, NearBandCounts? Bands, PointsLoss Loss);

/// <summary>How likely those get to a tier, or keep it, who are not there yet.</summary>
/// <param name="Version">The rules.</param>
/// <param name="DaysToAssessment">Days from the window's end to the programme's assessment; NaN where there is no date.</param>
/// <param name="IsByMember">Whether the extract says when members' tiers end.</param>
/// <param name="Lines">Classes of likelihood, a nudge first; none when it can't be estimated.</param>
/// <param name="Lacking">Columns that the estimate would need.</param>
public sealed record TierOutlook(
    ProgrammeVersion Version, double DaysToAssessment, bool IsByMember, IReadOnlyList<PaceOutlookLine> Lines, IReadOnlyList<ExtractColumn> Lacking);

/// <summary>Reads what strategies expect of members at their own pace, and what it could bring. What was counted once stays in
/// memory as long as there is room.</summary>
/// <param name="database">Where from.</param>
public sealed class PaceQueries(Database database)
{
    private const int BytesOfSummary = 16 * 1024;

    private readonly MemberSources _sources = new(database);
    private readonly StrategyRows _rows = new(database);
    private readonly StrategyFigures _figures = new(database);

    /// <summary>How members stand in a strategy; null when there is no such version.</summary>
    /// <param name="basis">Whose members, with which groups.</param>
    /// <param name="condition">The strategy, its band and version.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public async Task<StrategyState?> StateAsync(MemberBasis basis, InStrategy condition, CancellationToken ct = default)
    {
        var bands = condition.Strategy.HasBand() ? await BandsAsync(basis, condition.Strategy, condition.Version, ct) : null;
        var band = condition.Band ?? bands?.Version.Rules.Limits.NearBand;
        var loss = condition.Strategy == Strategy.FirstRedemption ? await AwardsAsync(basis, condition.Version, condition.Band, ct) : null;
        if (bands is not null && band is { } whole && NearBandCounts.PercentOf(whole) is { } percent)
            return new StrategyState(bands.Version, bands.Counts.At(percent), bands.Counts, loss?.Loss.Loss ?? default);
        return await BoardAsync(basis, condition, ct) is { } board
            ? new StrategyState(board.Version, board.Of(condition.Strategy), bands?.Counts, loss?.Loss.Loss ?? default)
            : null;
    }

    private Task<StrategyBoard?> BoardAsync(MemberBasis basis, InStrategy condition, CancellationToken ct) => ReadAsync(
        basis, condition.Version, FormattableString.Invariant($"counts {condition.Strategy} {condition.Band}"),
        (measures, rules) => new StrategyBoard(rules, StrategyQueries.CountsOf(measures.Source, rules.Rules, condition.Band, [condition.Strategy], ct)), ct);

    /// <summary>How likely members get to a tier, or keep theirs, and what it could bring; null when there is no such
    /// version.</summary>
    /// <param name="basis">Whose members, with which groups.</param>
    /// <param name="strategy">Upgrade or renewal.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<TierOutlook?> OutlookAsync(MemberBasis basis, Strategy strategy, int? version, CancellationToken ct = default) => ReadAsync(
        basis, version, $"outlook {strategy}", (measures, rules) =>
        {
            var pace = _figures.Pace(strategy, basis, measures, rules);
            var days = AssessmentDays.Of(measures, rules.Rules.Assessment);
            return new TierOutlook(rules, days.Programme, days.IsByMember, PaceOutlook.Of(pace, measures, rules.Rules.Limits), pace.Lacking);
        },
        ct);

    /// <summary>Points that members who never redeemed are about to lose, and what first awards could bring; null when there is
    /// no such version.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="band">From which closeness on a member is near; null for the rules' own.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<AwardOutlook?> AwardsAsync(MemberBasis basis, int? version, double? band, CancellationToken ct = default) => ReadAsync(
        basis, version, FormattableString.Invariant($"awards {band}"),
        (measures, rules) => AwardOutlook.Of(new StrategyInput(measures, rules.Rules, band ?? rules.Rules.Limits.NearBand)), ct);

    private Task<Bands?> BandsAsync(MemberBasis basis, Strategy strategy, int? version, CancellationToken ct) => ReadAsync(
        basis, version, $"bands {strategy}",
        (measures, rules) => new Bands(rules, NearBandCounts.Count(_figures.Result(strategy, basis, measures, rules), measures.Source.Scores())), ct);

    private Task<T?> ReadAsync<T>(
        MemberBasis basis, int? version, string what, Func<MeasureColumns, ProgrammeVersion, T> read, CancellationToken ct)
        where T : class => Task.Run(
        () =>
        {
            if (_rows.VersionOf(basis, version) is not { } rules)
                return null;
            var key = basis.Analysis is { } analysis
                ? new ColumnCache.Key(ColumnTable.OfScores, analysis.Scoring.Id, FormattableString.Invariant($"#{what} {rules.Id}"))
                : new ColumnCache.Key(ColumnTable.OfMembers, basis.Extract.Id, FormattableString.Invariant($"#{what} {rules.Id}"));
            try
            {
                return database.LoadedColumns.Get(key, () => read(new MeasureColumns(_sources.Of(basis, ct)), rules), _ => BytesOfSummary);
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);

    private sealed record Bands(ProgrammeVersion Version, NearBandCounts Counts);
}
