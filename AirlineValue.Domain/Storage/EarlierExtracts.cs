using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds the extract that came before one, and compares how their members stand in the strategies.</summary>
internal sealed class EarlierExtracts(Database database)
{
    private const int BytesOfSummary = 16 * 1024;

    /// <summary>The extract with the latest window's end before that of the basis which the same analysis scored; if it scored
    /// none, the latest one, without an analysis. Null when there is no earlier extract.</summary>
    public MemberBasis? Previous(MemberBasis basis)
    {
        if (basis.Extract.WindowEnd is not { } end)
            return null;
        using var connection = database.Open();
        var scored = basis.Analysis is { } analysis ? ScoringRows.PeriodsOf(connection, analysis.Analysis.Id).LastOrDefault(p => p.WindowEnd < end) : null;
        return (scored?.ExtractId ?? PreviousId(connection, end)) is { } id ? Find(connection, basis, id) : null;
    }

    /// <summary>The change of every member of a basis; null when the earlier extract is not there, or how its members stood
    /// can't be told.</summary>
    public byte[]? Codes(MemberBasis basis, MemberSource source, ConcernChanged asked, ProgrammeVersion version, CancellationToken ct = default)
    {
        using var connection = database.Open();
        if (Find(connection, basis, asked.ExtractId) is not { } then)
            return null;
        var codes = database.LoadedColumns.Get(
            KeyOf(basis, then, FormattableString.Invariant($"#concern {asked.Strategy} {version.Id}")),
            () => SideOf(asked.Strategy, source, version) is { } now && SideOf(asked.Strategy, SourceOf(then, ct), version) is { } before
                ? StrategyMovement.CodesOf(asked.Strategy, now.Standings, before.Standings, Match(basis, then, ct))
                : [],
            found => found.Length);
        return codes.Length == 0 ? null : codes;
    }

    /// <summary>How strategies moved between two extracts; those that can't be compared are left out.</summary>
    public StrategyMovements Compare(MemberBasis basis, MemberBasis then, ProgrammeVersion version, CancellationToken ct) => database.LoadedColumns.Get(
        KeyOf(basis, then, FormattableString.Invariant($"#movements {version.Id}")),
        () =>
        {
            var (source, earlier, match) = (SourceOf(basis, ct), SourceOf(then, ct), Match(basis, then, ct));
            List<StrategyMovement> movements = [];
            foreach (var strategy in StrategyKey.All)
            {
                ct.ThrowIfCancellationRequested();
                if (SideOf(strategy, source, version) is { } now && SideOf(strategy, earlier, version) is { } before)
                    movements.Add(StrategyMovement.Between(strategy, now, before, match, basis.Analysis?.Analysis.Segments.Count ?? 0));
            }
            return new StrategyMovements(version, then, movements);
        },
        _ => BytesOfSummary);

    private static StrategySide? SideOf(Strategy strategy, MemberSource source, ProgrammeVersion version) =>
        StrategyEvaluation.Of(strategy, RelationshipFigures.InputOf(source, version)).Standings is { } standings
            ? new StrategySide(standings, source.Scores()?.Group)
            : null;

    private MemberSource SourceOf(MemberBasis basis, CancellationToken ct) => new MemberSources(database).Of(basis, ct);

    private MemberMatch Match(MemberBasis basis, MemberBasis then, CancellationToken ct) => database.LoadedColumns.Get(
        KeyOf(basis, then, "#match"),
        () => new MemberMatching(database).Match(basis.Extract.Id, then.Extract.Id, cancellation: ct),
        match => (long)match.Rows.Length * sizeof(int));

    // what goes with the one extract goes from memory; the other's import time tells it from a later one of the same number
    private static ColumnCache.Key KeyOf(MemberBasis basis, MemberBasis then, string what) => new(
        ColumnTable.OfMembers, basis.Extract.Id,
        FormattableString.Invariant($"{what} {basis.Analysis?.Scoring.Id} {then.Extract.Id} {then.Extract.ImportedAt?.UtcTicks} {then.Analysis?.Scoring.Id}"));

    private static MemberBasis? Find(SqliteConnection connection, MemberBasis basis, int extractId) =>
        ExtractStore.Find(connection, extractId) is { Status: ExtractStatus.Imported } extract
            ? new MemberBasis(extract, basis.Analysis is { } analysis ? AnalysisRows.Find(connection, analysis.Analysis.Id, extractId) : null)
            : null;

    private static int? PreviousId(SqliteConnection connection, DateOnly end) => connection.Query(
        "SELECT id FROM extract WHERE status = $imported AND window_end < $end ORDER BY window_end DESC, id DESC LIMIT 1",
        row => (int?)row.GetInt32(0),
        ("$imported", nameof(ExtractStatus.Imported)), ("$end", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).FirstOrDefault();
}
