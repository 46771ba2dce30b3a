using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>All strategies over an extract's members.</summary>
/// <param name="Version">The rules.</param>
/// <param name="Counts">Who is concerned, strategy by strategy in their order.</param>
public sealed record StrategyBoard(ProgrammeVersion Version, IReadOnlyList<StrategyCounts> Counts)
{
    /// <summary>The counts of a strategy.</summary>
    public StrategyCounts Of(Strategy strategy) => Counts.First(c => c.Strategy == strategy);
}

/// <summary>Reads how members stand in the strategies. Everything is found in columns in memory: for a million members some
/// ten milliseconds a strategy.</summary>
/// <param name="database">Where from.</param>
public sealed class StrategyQueries(Database database)
{
    private readonly MemberSources _sources = new(database);
    private readonly StrategyRows _rows = new(database);

    /// <summary>How many members of each group stand how in each strategy; null when there is no such version.</summary>
    /// <param name="basis">Whose members, with which groups.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="band">From which closeness on a member is near; null for the rules' own.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<StrategyBoard?> BoardAsync(MemberBasis basis, int? version = null, double? band = null, CancellationToken ct = default) =>
        ReadAsync(basis, version, (source, rules) => new StrategyBoard(rules, CountsOf(source, rules.Rules, band, StrategyKey.All, ct)), ct);

    /// <summary>How many members of each group stand how in one strategy; null when there is no such version.</summary>
    /// <param name="basis">Whose members, with which groups.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="band">From which closeness on a member is near; null for the rules' own.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<StrategyBoard?> BoardAsync(
        MemberBasis basis, Strategy strategy, int? version = null, double? band = null, CancellationToken ct = default) =>
        ReadAsync(basis, version, (source, rules) => new StrategyBoard(rules, CountsOf(source, rules.Rules, band, [strategy], ct)), ct);

    /// <summary>How one member stands; null when there is no such version.</summary>
    /// <param name="grant">Whoever asks may see it.</param>
    /// <param name="basis">Whose member.</param>
    /// <param name="row">The row in the extract, 0-based.</param>
    /// <param name="version">The version of the rules; null for the one in force at the window's end.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<MemberInProgramme?> FindAsync(MemberReadGrant grant, MemberBasis basis, int row, int? version = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return ReadAsync(basis, version, (source, rules) => new MemberInProgramme(rules, MemberProgress.Of(source, row, rules.Rules), MemberPace.Of(source, row, rules.Rules)), ct);
    }

    /// <summary>The counts of some strategies, counted over the members.</summary>
    internal static List<StrategyCounts> CountsOf(
        MemberSource source, Programme programme, double? band, IEnumerable<Strategy> strategies, CancellationToken ct)
    {
        var input = new StrategyInput(new MeasureColumns(source), programme, band ?? programme.Limits.NearBand);
        var fares = MemberValues.Of(source, MemberMeasure.Fares);
        List<StrategyCounts> counts = [];
        foreach (var strategy in strategies)
        {
            ct.ThrowIfCancellationRequested();
            counts.Add(StrategyCounts.Count(StrategyEvaluation.Of(strategy, input), source.Scores(), fares));
        }
        return counts;
    }

    private Task<T?> ReadAsync<T>(MemberBasis basis, int? version, Func<MemberSource, ProgrammeVersion, T> read, CancellationToken ct)
        where T : class => Task.Run(
        () =>
        {
            try
            {
                return _rows.VersionOf(basis, version) is { } rules ? read(_sources.Of(basis, ct), rules) : null;
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);
}

/// <summary>How a member stands under a version of the rules.</summary>
/// <param name="Version">The rules.</param>
/// <param name="Progress">How the member stands.</param>
/// <param name="Pace">How likely the member gets to the next tier, and keeps its own.</param>
public sealed record MemberInProgramme(ProgrammeVersion Version, MemberProgress Progress, MemberPace Pace);
