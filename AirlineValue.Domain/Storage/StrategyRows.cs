using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds the members whom a strategy concerns, under the version of the rules that the list asks for.</summary>
internal sealed class StrategyRows(Database database)
{
    private readonly RelationshipFigures _relationships = new(database);
    private readonly StrategyFigures _figures = new(database);

    /// <summary>The rows that meet the condition; null when the version is not there, or the strategy can't be looked
    /// at.</summary>
    public RowCodes? Of(MemberBasis basis, MemberSource source, CodedCondition condition)
    {
        if (condition is not InStrategy asked)
            return _relationships.RowsOf(basis, source, condition, VersionOf(basis, (condition as ConcernChanged)?.Version));
        if (VersionOf(basis, asked.Version) is not { } version)
            return null;
        var measures = new MeasureColumns(source);
        return asked.RowsOf(asked.Strategy.HasBand()
            ? _figures.Result(asked.Strategy, basis, measures, version, asked.Band ?? version.Rules.Limits.NearBand)
            : _figures.Standings(asked.Strategy, basis, measures, version));
    }

    /// <summary>A figure of the strategies; null when it can't be told.</summary>
    public double[]? StrategyFigureOf(MemberBasis basis, MemberSource source, MemberMeasure measure, IReadOnlyList<MemberCondition> conditions) =>
        RelationshipFigures.Gives(measure)
            ? _relationships.Of(basis, source, measure, VersionOf(basis, conditions))
            : _figures.Of(basis, source, measure, VersionOf(basis, conditions));

    /// <summary>What a field shows of all members; null where it is no figure that is found for all at once.</summary>
    public double[]? ShownOf(MemberBasis basis, MemberSource source, MemberField field, IReadOnlyList<MemberCondition> conditions) => field switch
    {
        { Kind: MemberFieldKind.Changes } => _relationships.ChangesOf(basis, source, VersionOf(basis, conditions)),
        { Measure: { } measure } => StrategyFigureOf(basis, source, measure, conditions),
        _ => null,
    };

    /// <summary>The rules of the version that a list of members asks for; those in force where it asks for none, or for one
    /// that is not there.</summary>
    public Programme RulesOf(MemberBasis basis, IEnumerable<MemberCondition> conditions) => VersionOf(basis, conditions).Rules;

    /// <summary>A version, or the one in force at the window's end; null when there is none of this number.</summary>
    public ProgrammeVersion? VersionOf(MemberBasis basis, int? version)
    {
        using var connection = database.Open();
        return version is { } id
            ? ProgrammeStore.Find(connection, id)
            : ProgrammeStore.InForce(connection, basis.Extract.WindowEnd ?? DateOnly.MaxValue);
    }

    /// <summary>The version of the rules that a list of members asks for, likewise.</summary>
    public ProgrammeVersion VersionOf(MemberBasis basis, IEnumerable<MemberCondition> conditions) =>
        VersionOf(basis, conditions.OfType<InStrategy>().Select(c => c.Version).FirstOrDefault(v => v is not null)) ?? VersionOf(basis, default(int?))!;
}
