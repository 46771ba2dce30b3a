using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Tests.Members;

/// <summary>A member as a person would write it down; <see cref="SourceOf"/> gives the same members as columns.</summary>
internal sealed record SomeMember(
    int Row, string Number, double? Age, string? City, string? Province, double? Fares1, double? Fares2,
    long Unreadable, int Group, CleaningRule? DroppedBy, double R, double Distance, int SecondGroup)
{
    public static readonly string[] Keys = ["important-keep", "general", "low-value"];

    public static MemberSource SourceOf(IReadOnlyList<SomeMember> members)
    {
        var byNumber = members.OrderBy(m => m.Number.Length).ThenBy(m => m.Number, StringComparer.Ordinal).ToList();
        var ranks = members.Select(m => byNumber.IndexOf(m)).ToArray();
        var scores = new MemberScores
        {
            GroupKeys = Keys,
            Group = [.. members.Select(m => m.Group)],
            DroppedBy = [.. members.Select(m => m.DroppedBy)],
            IndicatorNames = ["R"],
            Indicators = [[.. members.Select(m => m.R)]],
            Distance = [.. members.Select(m => m.Distance)],
            SecondGroup = [.. members.Select(m => m.SecondGroup)],
            SecondDistance = [.. members.Select(m => m.Distance + 1)],
            Component = number => number == 2 ? [.. members.Select(m => m.R - m.Distance)] : null,
        };
        var columns = new[]
        {
            Numbers(ExtractColumns.Age, members.Select(m => m.Age)), Numbers(ExtractColumns.SumYr1, members.Select(m => m.Fares1)),
            Numbers(ExtractColumns.SumYr2, members.Select(m => m.Fares2)),
            Texts(ExtractColumns.WorkCity, [.. members.Select(m => m.City)]), Texts(ExtractColumns.WorkProvince, [.. members.Select(m => m.Province)]),
        };
        return new MemberSource
        {
            Count = members.Count,
            Column = column => columns.FirstOrDefault(c => c.Column == column),
            Unreadable = () => [.. members.Select(m => m.Unreadable)],
            NumberRanks = () => ranks,
            // one range a number: however they are cut, they say the same
            NumbersStartingWith = prefix => [.. byNumber.Index().Where(m => m.Item.Number.StartsWith(prefix, StringComparison.Ordinal)).Select(m => new NumberRange(m.Index, 1))],
            Scores = () => scores,
        };
    }

    private static ColumnCells Numbers(ExtractColumn column, IEnumerable<double?> cells) =>
        ColumnCells.Of(column, [.. cells.Select(c => c ?? double.NaN)]);

    private static ColumnCells Texts(ExtractColumn column, string?[] cells)
    {
        var distinct = cells.OfType<string>().Distinct().ToList();
        return ColumnCells.Of(column, [.. cells.Select(c => c is null ? ColumnCells.NoText : distinct.IndexOf(c))], distinct);
    }
}
