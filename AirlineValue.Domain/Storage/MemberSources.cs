using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>Hands an extract's columns to what selects and sorts members.</summary>
internal sealed class MemberSources(Database database, TimeProvider? clock = null)
{
    private readonly ColumnStore _columns = new(database);
    private readonly MemberMatching _matching = new(database);
    private readonly StrategyRows _strategies = new(database);
    private readonly ContactRows _contacts = new(database, clock ?? TimeProvider.System);
    private readonly ValueQueries _values = new(database);

    /// <summary>The members of the extract, with what the analysis says of them.</summary>
    public MemberSource Of(MemberBasis basis, CancellationToken ct) => Of(basis, [], ct);

    /// <summary>The same, with the programme's rules that conditions ask for.</summary>
    public MemberSource Of(MemberBasis basis, IReadOnlyList<MemberCondition> conditions, CancellationToken ct)
    {
        var id = basis.Extract.Id;
        var stored = _columns.Columns(id).ToHashSet();
        var ranks = basis.Extract.Report?.Members == 0 ? [] : _columns.LoadMemberNumberRank(id, ct);
        var scores = new Lazy<MemberScores?>(() => basis.Analysis is { } analysis ? ScoresOf(analysis, basis.Weighting, ct) : null);
        MemberSource source = null!;
        return source = new MemberSource
        {
            Count = ranks.Length,
            WindowEnd = basis.Extract.WindowEnd?.DayNumber,
            Column = column => stored.Contains(column) ? _columns.Load(id, column, ct) : null,
            Unreadable = () => MarksOf(id, RowMark.Unreadable, ct),
            FailedRules = () => MarksOf(id, RowMark.FailedRules, ct),
            UnknownRules = () => MarksOf(id, RowMark.UnknownRules, ct),
            NumberRanks = () => ranks,
            NumbersStartingWith = prefix => MemberNumberSearch.Find(database, id, ranks, prefix),
            Other = other => OtherOf(id, other, ct),
            DroppedUnder = options => Cleaner.Try(new AnalysisMembers(database).Load(id, options, ct), options).DroppedBy,
            GroupsOf = analysis => GroupsOf(id, analysis, ct),
            GroupsIn = (extract, analysis) => GroupsIn(basis, extract, analysis, ct),
            StrategyFigureOf = measure => _strategies.StrategyFigureOf(basis, source, measure, conditions),
            CodesOf = condition => CodesOf(basis, source, condition, conditions, ct),
            FieldCodesOf = field => field.Kind == MemberFieldKind.Action ? ActionsOf(basis, source, conditions) : MarksOf(basis, source, conditions, ct),
            Scores = () => scores.Value,
        };
    }

    /// <summary>How members stand under the rules that conditions ask for.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="source">The members.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="areMany">Whether many of them are asked for, so that whole columns are made for them.</param>
    public Func<int, MemberProgress> ProgressOf(MemberBasis basis, MemberSource source, IReadOnlyList<MemberCondition> conditions, bool areMany)
    {
        var rules = new Lazy<Programme>(() => _strategies.RulesOf(basis, conditions));
        var columns = new Lazy<MemberProgressColumns>(() => new MemberProgressColumns(new MeasureColumns(source), rules.Value));
        var (last, progress) = (-1, (MemberProgress?)null);
        // the fields of a row are read one after the other
        return row =>
        {
            if (row != last || progress is null)
                (last, progress) = (row, areMany ? columns.Value.Of(row) : MemberProgress.Of(source, row, rules.Value, wantsStandings: false));
            return progress;
        };
    }

    /// <summary>What tiers are called under the rules that conditions ask for.</summary>
    public TierNames TierNamesOf(MemberBasis basis, IReadOnlyList<MemberCondition> conditions) => TierNames.Of(_strategies.RulesOf(basis, conditions));

    /// <summary>What stands against contacting each row, <see cref="ContactMarks"/>; null when nothing does.</summary>
    public byte[]? MarksOf(MemberBasis basis, MemberSource source, IReadOnlyList<MemberCondition> conditions, CancellationToken ct) =>
        _contacts.MarksOf(basis, source.Count, _strategies.RulesOf(basis, conditions), ct);

    /// <summary>The action that comes first for each row, <see cref="PriorityAction"/>.</summary>
    public byte[] ActionsOf(MemberBasis basis, MemberSource source, IReadOnlyList<MemberCondition> conditions) =>
        _contacts.ActionsOf(basis, source, _strategies.VersionOf(basis, conditions), conditions);

    /// <summary>Gives what fields show that come neither from the rows nor from an analysis.</summary>
    public Func<MemberField, Func<int, MemberCell>?> CellsOf(
        MemberBasis basis, MemberSource source, IReadOnlyList<MemberCondition> conditions, IReadOnlySet<int>? controls) =>
        field => field.Kind switch
        {
            MemberFieldKind.Action or MemberFieldKind.Contact => CodeCells(source.FieldCodesOf(field)),
            MemberFieldKind.Changes => FigureCells(_strategies.ShownOf(basis, source, field, conditions)),
            MemberFieldKind.Measure when field.Measure >= MemberMeasure.UpgradeCloseness => FigureCells(_strategies.ShownOf(basis, source, field, conditions)),
            MemberFieldKind.TierName => TierCells(source, TierNamesOf(basis, conditions)),
            MemberFieldKind.Control => row => new MemberCell(null, controls?.Contains(row) == true ? 1 : 0),
            _ => null,
        };

    private static Func<int, MemberCell> CodeCells(byte[]? codes) =>
        row => codes?[row] is { } code and not 0 ? new MemberCell(null, code) : MemberCell.Empty;

    private static Func<int, MemberCell> FigureCells(double[]? figures) =>
        row => figures is null ? MemberCell.Empty : new MemberCell(null, figures[row]);

    private static Func<int, MemberCell> TierCells(MemberSource source, TierNames names)
    {
        var tiers = source.Column(ExtractColumns.FfpTier)?.Numbers;
        return row => tiers is null ? MemberCell.Empty : new MemberCell(null, tiers[row]) { Name = names.Of(tiers[row]) };
    }

    private RowCodes? CodesOf(
        MemberBasis basis, MemberSource source, CodedCondition condition, IReadOnlyList<MemberCondition> conditions, CancellationToken ct)
    {
        return condition switch
        {
            HasContactMark mark => mark.RowsOf(MarksOf(basis, source, conditions, ct) ?? new byte[source.Count]),
            HasAction action => action.RowsOf(ActionsOf(basis, source, conditions)),
            HasMovementCause cause => new MovementCauseQueries(database).CodesOf(basis, cause, ct) is { } causes ? cause.RowsOf(causes) : null,
            HasOrigin origin => _columns.LoadOrigins(basis.Extract.Id, ct) is { } origins ? origin.RowsOf(origins) : null,
            InExport export => _contacts.ExportCodesOf(basis.Extract.Id, source.Count, export.ExportId) is { } codes ? export.RowsOf(codes) : null,
            _ => _strategies.Of(basis, source, condition),
        };
    }

    private OtherExtract? OtherOf(int extractId, int otherId, CancellationToken ct)
    {
        var stored = _columns.Columns(otherId).ToHashSet();
        return stored.Count == 0
            ? null
            : new OtherExtract(_matching.Match(extractId, otherId, cancellation: ct), column => stored.Contains(column) ? _columns.Load(otherId, column, ct) : null);
    }

    private OtherGroups? GroupsOf(int extractId, int analysisId, CancellationToken ct)
    {
        using var connection = database.Open();
        return AnalysisRows.FindTraining(connection, analysisId) is { } analysis ? GroupsOf(extractId, analysis, ct) : null;
    }

    private OtherGroups? GroupsIn(MemberBasis basis, int otherId, int? analysisId, CancellationToken ct)
    {
        if ((analysisId ?? basis.Analysis?.Analysis.Id) is not { } id)
            return null;
        using var connection = database.Open();
        return AnalysisRows.Find(connection, id, otherId) is { } analysis ? GroupsOf(basis.Extract.Id, analysis, ct) : null;
    }

    private OtherGroups GroupsOf(int extractId, AnalysisView analysis, CancellationToken ct)
    {
        var ranks = _columns.LoadScores(analysis.Scoring.Id, ct).Segment;
        if (analysis.Extract.Id != extractId)
        {
            var rows = _matching.Match(extractId, analysis.Extract.Id, cancellation: ct).Rows;
            var others = ranks;
            ranks = new int[rows.Length];
            for (var row = 0; row < ranks.Length; row++)
                ranks[row] = rows[row] == MemberMatch.NoRow ? OtherGroups.NotThere : others[rows[row]];
        }
        return new OtherGroups([.. analysis.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Key)], ranks);
    }

    private long[]? MarksOf(int extractId, RowMark mark, CancellationToken ct) =>
        _columns.HasMarks(extractId, mark) ? _columns.LoadMarks(extractId, mark, ct) : null;

    private MemberScores ScoresOf(AnalysisView analysis, NamedWeighting weighting, CancellationToken ct)
    {
        var scores = _columns.LoadScores(analysis.Scoring.Id, ct);
        return new MemberScores
        {
            GroupKeys = [.. analysis.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Key)],
            Group = scores.Segment,
            DroppedBy = scores.DroppedBy,
            IndicatorNames = scores.IndicatorNames,
            Indicators = scores.Indicators,
            Distance = scores.Distance,
            SecondGroup = scores.SecondSegment,
            SecondDistance = scores.SecondDistance,
            Value = () => _values.Columns(analysis, weighting, ct),
            Component = number => _columns.LoadComponent(analysis.Scoring.Id, analysis.Analysis.Scaler, number, ct),
        };
    }
}
