using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>From the numbers of a comparison to the members that they count.</summary>
/// <param name="BaseId">The base.</param>
/// <param name="OtherId">The extract.</param>
public sealed record ComparisonLinks(int BaseId, int OtherId)
{
    /// <summary>Members that both have, as the extract has them.</summary>
    public string Common() => MemberLinks.Of(OtherId, new InExtract(BaseId));

    /// <summary>Members that only the extract has.</summary>
    public string New() => MemberLinks.Of(OtherId, new NotInExtract(BaseId));

    /// <summary>Members that only the base has.</summary>
    public string Lost() => MemberLinks.Of(BaseId, new NotInExtract(OtherId));

    /// <summary>Members whose cell is not the one that the base has.</summary>
    public string Changed(ExtractColumn column) => MemberLinks.Of(OtherId, new ChangedSince(BaseId, column));

    /// <summary>Members with an empty cell.</summary>
    public static string Empty(int extractId, ExtractColumn column) => MemberLinks.Of(extractId, new ColumnEmpty(column));

    /// <summary>Members with a cell that holds something.</summary>
    public static string Present(int extractId, ExtractColumn column) => MemberLinks.Of(extractId, new ColumnPresent(column));

    /// <summary>Members of a bin.</summary>
    /// <param name="extractId">The base or the extract.</param>
    /// <param name="column">The column.</param>
    /// <param name="bin">The bin.</param>
    /// <param name="all">All bins of the column, for the one that holds all others.</param>
    public static string Of(int extractId, ExtractColumn column, ComparedBin bin, IReadOnlyList<ComparedBin> all) =>
        MemberLinks.Of(extractId, Conditions(column, bin, all));

    private static List<MemberCondition> Conditions(ExtractColumn column, ComparedBin bin, IReadOnlyList<ComparedBin> all) => bin.Kind switch
    {
        ComparedBinKind.Empty => [new ColumnEmpty(column)],
        ComparedBinKind.Text => [new ColumnIs(column, bin.Text!)],
        ComparedBinKind.Value => [new ColumnRange(column, ValueRange.Of(bin.From!.Value))],
        ComparedBinKind.Range when bin.From is null && bin.To is null => [new ColumnPresent(column)],
        ComparedBinKind.Range => [new ColumnRange(column, new ValueRange(bin.From, bin.To, IsFromExclusive: bin.From is not null))],
        _ when column.Kind == ColumnKind.Text => Others(column, [.. all.Where(b => b.Kind == ComparedBinKind.Text).Select(b => b.Text!)]),
        _ => Between(column, [.. all.Where(b => b.Kind == ComparedBinKind.Value).Select(b => b.From!.Value).Order()]),
    };

    private static List<MemberCondition> Others(ExtractColumn column, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? [new ColumnPresent(column)] : [.. texts.Select(text => new ColumnIsNot(column, text))];

    // Ranges of one column are alternatives: what lies between the values, and outside of them
    private static List<MemberCondition> Between(ExtractColumn column, IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            return [new ColumnPresent(column)];
        double?[] ends = [null, .. values.Select(value => (double?)value), null];
        return [.. ends.Zip(ends.Skip(1), (from, to) =>
            new ColumnRange(column, new ValueRange(from, to, IsFromExclusive: from is not null, IsToExclusive: to is not null)))];
    }
}
