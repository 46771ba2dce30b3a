using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using AirlineValue.Domain.Valuation;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A member in one extract.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">The end of its window.</param>
/// <param name="Cells">A value for each column that was asked for.</param>
/// <param name="Score">What the model says; null when it has not scored the extract.</param>
public sealed record MemberInExtract(
    int ExtractId, string FileName, DateOnly? WindowEnd, IReadOnlyList<MemberCell> Cells, MemberPeriodScore? Score);

/// <summary>What a model says of a member in one period.</summary>
/// <param name="Group">Rank of the group; 0 when cleaning dropped the member.</param>
/// <param name="DroppedBy">The rule that dropped the member; null when it has a group.</param>
/// <param name="Value">The value score, standard deviations of the training members; null when cleaning dropped the member, or
/// none of the indicators weighs anything.</param>
public sealed record MemberPeriodScore(int Group, CleaningRule? DroppedBy, double? Value);

/// <summary>A member over time.</summary>
/// <param name="Extracts">The member in every imported extract that has it, the earliest window first.</param>
/// <param name="Periods">The periods of the analysis, the earliest window first, whether they have the member or not; none
/// without an analysis.</param>
public sealed record MemberOverTime(IReadOnlyList<MemberInExtract> Extracts, IReadOnlyList<ScoredPeriod> Periods);

/// <summary>Finds a membership number in all extracts.</summary>
internal sealed class MemberHistory(Database database)
{
    /// <summary>The row of a number in an extract, 0-based; null when it is not there.</summary>
    public static int? RowOf(SqliteConnection connection, int extractId, string number) => connection.Query(
        $"""
        SELECT id FROM member WHERE extract_id = $extract AND length("{ExtractColumns.MemberNo.Name}") = length($number)
            AND "{ExtractColumns.MemberNo.Name}" = $number
        """,
        row => (int?)MemberKey.RowOf(row.GetInt64(0)), ("$extract", extractId), ("$number", number)).FirstOrDefault();

    /// <summary>The member in every imported extract that has it, and the periods of the basis' own analysis.</summary>
    public MemberOverTime Find(MemberBasis basis, string number, IReadOnlyList<ExtractColumn> fields, CancellationToken ct)
    {
        using var connection = database.Open();
        using var cells = new ScoreCells(connection);
        var periods = basis.Analysis is { } analysis ? ScoringRows.PeriodsOf(connection, analysis.Analysis.Id) : [];
        var scorings = periods.ToDictionary(period => period.ExtractId, period => period.ScoringId);
        MemberField[] read = [.. fields.Select(MemberField.Of)];
        var versions = fields.Contains(ExtractColumns.FfpTier) ? ProgrammeStore.List(connection) : [];
        List<MemberInExtract> found = [];
        foreach (var (id, file, end) in Extracts(connection))
        {
            ct.ThrowIfCancellationRequested();
            if (RowOf(connection, id, number) is not { } row)
                continue;
            // a code can have another name in another year
            var tiers = TierNames.Of(ProgrammeVersion.InForce(versions, end ?? DateOnly.MaxValue).Rules);
            using var reader = new MemberRowReader(
                connection, id, read, null, _ => throw new UnreachableException("Columns need no standing."), _ => null, tiers);
            found.Add(new MemberInExtract(
                id, file, end, reader.Read(row).Cells, scorings.TryGetValue(id, out var scoring) ? ScoreOf(cells, basis, scoring, row) : null));
        }
        return new MemberOverTime(found, periods);
    }

    private static List<(int Id, string File, DateOnly? WindowEnd)> Extracts(SqliteConnection connection) => connection.Query(
        "SELECT id, file_name, window_end FROM extract WHERE status = $imported ORDER BY window_end, id",
        row => (row.GetInt32(0), row.GetString(1), row.Text(2) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null),
        ("$imported", nameof(ExtractStatus.Imported)));

    private static MemberPeriodScore ScoreOf(ScoreCells cells, MemberBasis basis, int scoringId, int row)
    {
        var group = cells.Read(scoringId, ScoreColumnNames.Segment, row);
        if (double.IsNaN(group))
        {
            var rule = cells.Read(scoringId, ScoreColumnNames.DroppedBy, row);
            return new MemberPeriodScore(0, double.IsNaN(rule) ? null : (CleaningRule)rule, null);
        }
        // the scaler is the same in all periods, so that scores of different months can be compared
        var model = ValueModel.Create(basis.Weighting.Weighting, basis.Analysis!.Analysis.Scaler);
        return new MemberPeriodScore(
            (int)group, null, model?.Terms.Where(term => term.Weight > 0).Sum(term => term.Contribution(cells.Read(scoringId, term.Scale.Indicator.Name, row))));
    }
}
