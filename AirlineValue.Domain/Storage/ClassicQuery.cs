using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads the classic view that was stored with an analysis.</summary>
public sealed class ClassicQuery(Database database)
{
    /// <summary>The classic view of the members that an analysis was trained on; null when none is stored.</summary>
    public ClassicView? Find(int analysisId)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT classic FROM scoring WHERE analysis_id = $id AND is_training = 1",
            row => row.Json<ClassicView>(0), ("$id", analysisId)).FirstOrDefault();
    }
}
