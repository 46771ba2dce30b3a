using System.Numerics;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>Figures and conditions of the strategies that look after relationships: cross-sell, win-back and keep. Extracts, scorings,
/// weightings and versions of the rules never change: what was found once stays in memory as long as there is room.</summary>
internal sealed class RelationshipFigures(Database database)
{
    private readonly EarlierExtracts _earlier = new(database);

    /// <summary>Whether the figure is one of these.</summary>
    public static bool Gives(MemberMeasure measure) => measure is MemberMeasure.PartnerLikelihood
        or MemberMeasure.LeavingLikelihood or MemberMeasure.WinBackPriority or MemberMeasure.BehaviourChanges;

    /// <summary>A figure of all members; null when it can't be told.</summary>
    public double[]? Of(MemberBasis basis, MemberSource source, MemberMeasure measure, ProgrammeVersion version) => measure switch
    {
        MemberMeasure.PartnerLikelihood => PartnerLikelihoods(basis, source, version),
        MemberMeasure.LeavingLikelihood => LeavingLikelihoods(basis, source, version),
        MemberMeasure.WinBackPriority => Priorities(basis, source, version),
        MemberMeasure.BehaviourChanges => Array.ConvertAll(Changes(basis, source, version), code => (double)BitOperations.PopCount(code)),
        _ => null,
    };

    /// <summary>The changes of behaviour of all members, a bit a change.</summary>
    public double[] ChangesOf(MemberBasis basis, MemberSource source, ProgrammeVersion version) =>
        Array.ConvertAll(Changes(basis, source, version), code => (double)code);

    /// <summary>The rows that meet a condition; null when it can't be told.</summary>
    public RowCodes? RowsOf(MemberBasis basis, MemberSource source, CodedCondition condition, ProgrammeVersion? version) => condition switch
    {
        HasPartnerCourse course => course.RowsOf(source),
        _ when version is null => null,
        HasBehaviourChange change => change.RowsOf(Changes(basis, source, version)),
        ConcernChanged changed => _earlier.Codes(basis, source, changed, version) is { } codes ? changed.RowsOf(codes) : null,
        _ => null,
    };

    /// <summary>The changes of behaviour of all members.</summary>
    public byte[] Changes(MemberBasis basis, MemberSource source, ProgrammeVersion version) => database.LoadedColumns.Get(
        OfExtract(basis, FormattableString.Invariant($"#behaviour changes {version.Id}")),
        () => BehaviourChanges.Of(InputOf(source, version)), codes => codes.Length);

    /// <summary>What the strategies look at.</summary>
    public static StrategyInput InputOf(MemberSource source, ProgrammeVersion version) => new(new MeasureColumns(source), version.Rules);

    private double[]? PartnerLikelihoods(MemberBasis basis, MemberSource source, ProgrammeVersion version) => basis.Analysis is not { } analysis
        ? null
        : Kept(
            new ColumnCache.Key(ColumnTable.OfScores, analysis.Scoring.Id, FormattableString.Invariant($"#partner likelihood {version.Id}")),
            () => PartnerLikelihood.Learn(InputOf(source, version))?.Likelihoods());

    private double[]? LeavingLikelihoods(MemberBasis basis, MemberSource source, ProgrammeVersion version) =>
        Kept(OfExtract(basis, "#leaving likelihood"), () => LeavingLikelihood.Of(InputOf(source, version)));

    private double[]? Priorities(MemberBasis basis, MemberSource source, ProgrammeVersion version) => basis.Analysis is not { } analysis
        ? null
        : Kept(
            new ColumnCache.Key(ColumnTable.OfScores, analysis.Scoring.Id, FormattableString.Invariant($"#win-back priority {basis.Weighting.Id}")),
            () => LeavingLikelihoods(basis, source, version) is { } likelihoods && source.Scores()?.Value()?.Percentiles is { } percentiles
                ? LeavingLikelihood.Priorities(likelihoods, percentiles)
                : null);

    // that there is nothing is kept as well, as no numbers
    private double[]? Kept(ColumnCache.Key key, Func<double[]?> find) =>
        database.LoadedColumns.Get(key, () => find() ?? [], values => (long)values.Length * sizeof(double)) is { Length: > 0 } values ? values : null;

    private static ColumnCache.Key OfExtract(MemberBasis basis, string what) => new(ColumnTable.OfMembers, basis.Extract.Id, what);
}
