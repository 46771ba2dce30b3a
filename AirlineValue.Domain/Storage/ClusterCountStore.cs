using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A stored comparison of numbers of clusters.</summary>
/// <param name="Id">The key.</param>
/// <param name="ExtractId">The extract whose members were clustered.</param>
/// <param name="IndicatorSet">The indicators that members were clustered by.</param>
/// <param name="Cleaning">The cleaning rules.</param>
/// <param name="CleaningProfile">The name that they had; null when they have none.</param>
/// <param name="Choice">The figures, with what was asked for.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="ProgramVersion">The version of the program that made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who asked for it.</param>
public sealed record StoredClusterCount(
    int Id,
    int ExtractId,
    IndicatorSet IndicatorSet,
    CleaningOptions Cleaning,
    string? CleaningProfile,
    ClusterCountChoice Choice,
    double Seconds,
    string ProgramVersion,
    DateTimeOffset CreatedAt,
    string CreatedBy);

/// <summary>Comparisons of numbers of clusters: a few figures a number, so that reading all of an extract costs
/// nothing.</summary>
/// <param name="database">The database.</param>
public sealed class ClusterCountStore(Database database)
{
    /// <summary>Stores a comparison, and gives its number.</summary>
    /// <exception cref="AnalysisRefusedException">The extract is not there any more.</exception>
    public int Save(StoredClusterCount made)
    {
        using var connection = database.Open();
        var ids = connection.Query(
            """
            INSERT INTO cluster_count_choice (extract_id, indicator_set, cleaning_options, cleaning_profile, choice, seconds, program_version, created_at, created_by)
            SELECT $extract, $set, $cleaning, $profile, $choice, $seconds, $version, $at, $by
            WHERE EXISTS (SELECT 1 FROM extract WHERE id = $extract AND status = $imported)
            RETURNING id
            """,
            row => row.GetInt32(0),
            ("$extract", made.ExtractId), ("$set", SqlText.Json(made.IndicatorSet)), ("$cleaning", SqlText.Json(made.Cleaning)),
            ("$profile", made.CleaningProfile), ("$choice", SqlText.Json(made.Choice)), ("$seconds", made.Seconds),
            ("$version", made.ProgramVersion), ("$at", UtcText.Of(made.CreatedAt)), ("$by", made.CreatedBy),
            ("$imported", nameof(ExtractStatus.Imported)));
        return ids.Count == 1 ? ids[0] : throw new AnalysisRefusedException(
            AnalysisRefusalReason.ExtractNotAvailable, "extract", made.ExtractId.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
    }

    /// <summary>The comparisons of an extract, the newest first.</summary>
    public IReadOnlyList<StoredClusterCount> List(int extractId)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT id, extract_id, indicator_set, cleaning_options, cleaning_profile, choice, seconds, program_version, created_at, created_by
            FROM cluster_count_choice WHERE extract_id = $extract ORDER BY id DESC
            """,
            Read, ("$extract", extractId));
    }

    private static StoredClusterCount Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetInt32(1), row.Json<IndicatorSet>(2)!, row.Json<CleaningOptions>(3)!, row.Text(4), row.Json<ClusterCountChoice>(5)!,
        row.GetDouble(6), row.GetString(7), row.Time(8)!.Value, row.GetString(9));
}
