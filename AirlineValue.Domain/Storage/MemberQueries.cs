using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads members: pages and counts of lists, whole lists as a stream, and one of them. Which members a list
/// holds and in which order is found in columns in memory; the rows themselves are read by their keys.</summary>
/// <param name="database">Where from.</param>
/// <param name="clock">Tells who was exported for contact not long ago; the system's without it.</param>
public sealed class MemberQueries(Database database, TimeProvider? clock = null)
{
    private readonly MemberSources _sources = new(database, clock);

    /// <summary>What a list rests on.</summary>
    /// <param name="extractId">The extract; null for that of the analysis.</param>
    /// <param name="analysisId">The analysis; null for the current one, where it scored the extract.</param>
    /// <param name="ct">Ends it.</param>
    public Task<MemberBasisAnswer> FindBasisAsync(int? extractId, int? analysisId, CancellationToken ct = default) =>
        FindBasisAsync(extractId, analysisId, null, ct);

    /// <summary>What a list rests on, when value scores count.</summary>
    /// <param name="extractId">The extract; null for that of the analysis.</param>
    /// <param name="analysisId">The analysis; null for the current one, where it scored the extract.</param>
    /// <param name="weightingId">The weighting of value scores; null for the current one.</param>
    /// <param name="ct">Ends it.</param>
    public Task<MemberBasisAnswer> FindBasisAsync(int? extractId, int? analysisId, int? weightingId, CancellationToken ct = default) => Task.Run(
        () =>
        {
            using var connection = database.Open();
            var answer = MemberBases.Find(connection, extractId, analysisId);
            if (answer.Basis is not { } basis)
                return answer;
            return WeightingRows.Find(connection, weightingId) is { } weighting
                ? answer with { Basis = basis with { Weighting = weighting } }
                : new MemberBasisAnswer(null, MemberBasisRefusal.NoWeighting);
        },
        ct);

    /// <summary>How many members meet the conditions.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<int> CountAsync(MemberBasis basis, IReadOnlyList<MemberCondition> conditions, CancellationToken ct = default) =>
        ReadAsync(basis, () => MemberSelector.Select(_sources.Of(basis, conditions, ct), conditions, ct).Count, ct);

    /// <summary>How many members of each group meet the conditions, by rank − 1; none without an analysis.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<IReadOnlyList<int>> CountByGroupAsync(MemberBasis basis, IReadOnlyList<MemberCondition> conditions, CancellationToken ct = default) => ReadAsync(
        basis, () =>
        {
            var source = _sources.Of(basis, conditions, ct);
            if (source.Scores() is not { } scores)
                return (IReadOnlyList<int>)[];
            var counts = new int[scores.GroupKeys.Count + 1];
            foreach (var row in MemberSelector.Select(source, conditions, ct).InFileOrder())
                counts[scores.Group[row]]++;
            return counts[1..];
        },
        ct);

    /// <summary>A page of the members that meet the conditions.</summary>
    /// <param name="grant">Whoever asks may see them.</param>
    /// <param name="basis">Whose members.</param>
    /// <param name="conditions">Which of them.</param>
    /// <param name="order">The order.</param>
    /// <param name="fields">What is read of each.</param>
    /// <param name="page">The page, 1-based.</param>
    /// <param name="size">Members on a page.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<MemberListPage> PageAsync(
        MemberReadGrant grant, MemberBasis basis, IReadOnlyList<MemberCondition> conditions, MemberOrder order, IReadOnlyList<MemberField> fields,
        int page, int size, CancellationToken ct = default) => ReadGrantedAsync(
        grant, basis, () =>
        {
            var source = _sources.Of(basis, conditions, ct);
            var selection = MemberSelector.Select(source, conditions, ct);
            // a page behind the last, from an old link, shows the last one
            var shown = Math.Clamp(page, 1, Math.Max(1, (selection.Count + size - 1) / size));
            var rows = MemberSorter.Page(source, selection, order, (shown - 1) * size, size);
            using var connection = database.Open();
            using var reader = ReaderOf(connection, basis, fields, source, conditions, null);
            var eligible = EligibilityOf(basis, source, conditions, ContactRequest.Reading, ct);
            return new MemberListPage(selection.Count, shown, [.. rows.Select(reader.Read)]) { LeftOut = eligible.Count(selection.InFileOrder()) };
        },
        ct);

    /// <summary>How many of the members that meet the conditions may be in a file.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<ContactCount> CountForFileAsync(
        MemberBasis basis, IReadOnlyList<MemberCondition> conditions, ContactRequest request, CancellationToken ct = default) => ReadAsync(
        basis, () =>
        {
            var source = _sources.Of(basis, conditions, ct);
            var selection = MemberSelector.Select(source, conditions, ct);
            return new ContactCount(selection.Count, EligibilityOf(basis, source, conditions, request, ct).Count(selection.InFileOrder()));
        },
        ct);

    /// <summary>The members that meet the conditions and may be in a file, to be read one after the other, and how many they
    /// are.</summary>
    /// <param name="grant">Whoever asks may take them away.</param>
    /// <param name="basis">Whose members.</param>
    /// <param name="conditions">Which of them.</param>
    /// <param name="order">The order.</param>
    /// <param name="fields">What is read of each.</param>
    /// <param name="request">What the file is for; to look at without it.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<MemberList> OpenAsync(
        MemberDownloadGrant grant, MemberBasis basis, IReadOnlyList<MemberCondition> conditions, MemberOrder order, IReadOnlyList<MemberField> fields,
        ContactRequest? request = null, CancellationToken ct = default) => ReadGrantedAsync(
        grant, basis, () =>
        {
            var source = _sources.Of(basis, conditions, ct);
            var selection = MemberSelector.Select(source, conditions, ct);
            var asked = request ?? ContactRequest.Reading;
            var eligible = EligibilityOf(basis, source, conditions, asked, ct);
            var rows = order == MemberOrder.File ? selection.InFileOrder() : MemberSorter.All(source, selection, order);
            if (!eligible.IsEverybody)
                rows = rows.Where(eligible.IsIn);
            var connection = database.Open();
            // deferred: a snapshot to read from, and nobody who writes has to wait; it starts with the first statement
            var snapshot = connection.BeginTransaction(deferred: true);
            connection.Query("SELECT id FROM extract WHERE id = $id", row => row.GetInt32(0), ("$id", basis.Extract.Id));
            var controls = asked.HoldOutShare > 0 ? ControlRows.Choose(connection, basis.Extract.Id, [.. rows], asked, ct) : new HashSet<int>();
            return new MemberList(
                connection, snapshot, ReaderOf(connection, basis, fields, source, conditions, controls, areMany: true), rows,
                new ContactCount(selection.Count, eligible.Count(selection.InFileOrder())), controls, fields);
        },
        ct);

    /// <summary>The tiers that occur, and what they are called under the rules that conditions ask for.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<ExtractTiers> TiersAsync(MemberBasis basis, IReadOnlyList<MemberCondition> conditions, CancellationToken ct = default) => ReadAsync(
        basis,
        () => new ExtractTiers(
            _sources.Of(basis, ct).Column(ExtractColumns.FfpTier) is { } tiers ? TierCodes.Of(tiers) : [], _sources.TierNamesOf(basis, conditions)),
        ct);

    /// <summary>One member; null when the extract has no such number.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public Task<MemberDetail?> FindAsync(MemberReadGrant grant, MemberBasis basis, string number, CancellationToken ct = default) => ReadGrantedAsync(
        grant, basis, () =>
        {
            using var connection = database.Open();
            return MemberHistory.RowOf(connection, basis.Extract.Id, number) is { } row ? Detail(connection, basis, row, ct) : null;
        },
        ct);

    /// <summary>The same membership number in all imported extracts and in all periods of the basis' own analysis, the earliest
    /// window first. Groups stand where that analysis scored the extract: those of different models can't be compared.</summary>
    /// <param name="grant">Whoever asks may see it.</param>
    /// <param name="basis">Whose member.</param>
    /// <param name="number">The membership number.</param>
    /// <param name="fields">Columns that are read of each extract.</param>
    /// <param name="ct">Ends it.</param>
    public Task<MemberOverTime> HistoryAsync(
        MemberReadGrant grant, MemberBasis basis, string number, IReadOnlyList<ExtractColumn> fields, CancellationToken ct = default) =>
        ReadGrantedAsync(grant, basis, () => new MemberHistory(database).Find(basis, number, fields, ct), ct);

    // who passes null has asked nobody
    private static Task<T> ReadGrantedAsync<T>(object grant, MemberBasis basis, Func<T> read, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return ReadAsync(basis, read, ct);
    }

    // an extract that is being deleted loses its columns and rows between two questions
    private static Task<T> ReadAsync<T>(MemberBasis basis, Func<T> read, CancellationToken ct) => Task.Run(
        () =>
        {
            try
            {
                return read();
            }
            catch (ColumnNotStoredException e)
            {
                throw new MembersGoneException(basis.Extract.Id, e);
            }
        },
        ct);

    private MemberDetail Detail(SqliteConnection connection, MemberBasis basis, int row, CancellationToken ct)
    {
        var source = _sources.Of(basis, ct);
        ExtractColumn[] columns = [.. ExtractColumns.All.Where(c => c != ExtractColumns.MemberNo)];
        using var reader = ReaderOf(connection, basis, [.. columns.Select(MemberField.Of)], source, [], null);
        var member = reader.Read(row);
        var unreadable = source.Unreadable()?[row] ?? 0;
        return new MemberDetail(
            member.Number, row,
            columns.Zip(member.Cells).ToDictionary(c => c.First, c => c.Second),
            [.. columns.Where(c => (unreadable >> c.Ordinal & 1) == 1)],
            source.FailedRules()?[row], source.UnknownRules()?[row],
            source.Scores() is { } scores ? MemberScoreDetail.Of(scores, row) : null)
        {
            CarriedAsOf = new ColumnStore(database).LoadAsOf(basis.Extract.Id, ct)?[row] is { } day && !double.IsNaN(day) ? DateOnly.FromDayNumber((int)day) : null,
        };
    }

    private ContactEligibility EligibilityOf(
        MemberBasis basis, MemberSource source, IReadOnlyList<MemberCondition> conditions, ContactRequest request, CancellationToken ct) => new(
        _sources.MarksOf(basis, source, conditions, ct), request.Purpose,
        request.OnlyAction is null ? null : _sources.ActionsOf(basis, source, conditions),
        request.OnlyAction is { } strategy ? PriorityAction.CodeOf(strategy) : PriorityAction.None);

    private MemberRowReader ReaderOf(
        SqliteConnection connection, MemberBasis basis, IReadOnlyList<MemberField> fields, MemberSource source,
        IReadOnlyList<MemberCondition> conditions, IReadOnlySet<int>? controls, bool areMany = false) => new(
        connection, basis.Extract.Id, fields, fields.Any(f => f.NeedsScores) ? source.Scores() : null, _sources.ProgressOf(basis, source, conditions, areMany),
        _sources.CellsOf(basis, source, conditions, controls),
        fields.Any(f => f.Column == ExtractColumns.FfpTier) ? _sources.TierNamesOf(basis, conditions) : TierNames.None);
}
