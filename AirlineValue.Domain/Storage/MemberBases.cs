using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds what a list of members rests on.</summary>
internal static class MemberBases
{
    /// <summary>
    /// An analysis with the extract that it was made of, or with another that it scored; an extract alone with the
    /// current analysis, if that scored it; without either, the current analysis, or else the newest extract.
    /// </summary>
    public static MemberBasisAnswer Find(SqliteConnection connection, int? extractId, int? analysisId)
    {
        if (analysisId is { } asked)
            return OfAnalysis(connection, extractId, asked);
        if (extractId is { } id)
            return OfExtract(connection, id, AnalysisRows.Find(connection, null, id));
        if (AnalysisRows.Find(connection, null) is { } current)
            return Found(current.Extract, current);
        return NewestExtract(connection) is { } newest ? OfExtract(connection, newest, null) : Refused(MemberBasisRefusal.NothingImported);
    }

    private static MemberBasisAnswer OfAnalysis(SqliteConnection connection, int? extractId, int analysisId)
    {
        if (AnalysisRows.Find(connection, analysisId) is not { } analysis)
            return Refused(MemberBasisRefusal.NoAnalysis);
        if (extractId is not { } id || id == analysis.Extract.Id)
            return Found(analysis.Extract, analysis);
        return AnalysisRows.Find(connection, analysisId, id) is { } scored
            ? OfExtract(connection, id, scored)
            : Refused(MemberBasisRefusal.NotScored);
    }

    private static MemberBasisAnswer OfExtract(SqliteConnection connection, int extractId, AnalysisView? analysis) =>
        ExtractStore.Find(connection, extractId) is { Status: not ExtractStatus.Deleting } extract
            ? Found(extract, analysis)
            : Refused(MemberBasisRefusal.NoExtract);

    private static MemberBasisAnswer Found(Extract extract, AnalysisView? analysis) => extract.Status switch
    {
        ExtractStatus.Imported => new MemberBasisAnswer(new MemberBasis(extract, analysis), null),
        ExtractStatus.Deleting => Refused(MemberBasisRefusal.NoExtract),
        _ => Refused(MemberBasisRefusal.NotImported),
    };

    private static MemberBasisAnswer Refused(MemberBasisRefusal refusal) => new(null, refusal);

    private static int? NewestExtract(SqliteConnection connection) => connection.Query(
        "SELECT max(id) FROM extract WHERE status = $imported", row => row.Integer(0), ("$imported", nameof(ExtractStatus.Imported))).Single();
}
