using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A cell of a member in words.</summary>
/// <param name="Name">The column in a few words.</param>
/// <param name="Hint">What it holds, in a sentence.</param>
/// <param name="Value">The value with its unit.</param>
/// <param name="Precise">The number with all its digits; null for what is no number.</param>
/// <param name="IsUnreadable">Whether the file holds something that could not be read.</param>
public sealed record MemberCellView(string Name, string Hint, string Value, string? Precise, bool IsUnreadable);

/// <summary>Cells that belong together.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Cells">The cells.</param>
public sealed record MemberCellGroup(string Title, IReadOnlyList<MemberCellView> Cells);

/// <summary>Something that is wrong with a row, and whom else it is wrong with.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Href">The members that have it.</param>
public sealed record MemberProblem(string Text, string Href);

/// <summary>The page of one member.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lead">The member in a sentence.</param>
/// <param name="ListLink">The list that the member stands in.</param>
/// <param name="Standing">What the analysis says; null without one.</param>
/// <param name="Programme">How the member stands in the programme; null where nobody knows.</param>
/// <param name="History">The member over the extracts.</param>
/// <param name="Problems">What is wrong with the row.</param>
/// <param name="Cells">All cells.</param>
public sealed record MemberPageView(
    string Title, string Lead, string ListLink, MemberStandingView? Standing, MemberProgrammeView? Programme, MemberHistoryView History,
    IReadOnlyList<MemberProblem> Problems, IReadOnlyList<MemberCellGroup> Cells)
{
    /// <summary>That the extract's file does not hold the member, and as of when the cells are; null where it does.</summary>
    public string? CarriedOver { get; init; }
}

/// <summary>Which columns stand together on the page of a member.</summary>
public static class MemberCellGroups
{
    /// <summary>Keys of the groups with their columns, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Key, IReadOnlyList<ExtractColumn> Columns)> All =
    [
        ("Person", [ExtractColumns.Gender, ExtractColumns.Age, ExtractColumns.WorkCity, ExtractColumns.WorkProvince, ExtractColumns.WorkCountry]),
        ("Membership",
        [
            ExtractColumns.FfpDate, ExtractColumns.FfpTier, ExtractColumns.TierExpiryDate, ExtractColumns.OptOut, ExtractColumns.LoadTime,
        ]),
        ("Flights",
        [
            ExtractColumns.FlightCount, ExtractColumns.P1YFlightCount, ExtractColumns.L1YFlightCount, ExtractColumns.RationP1YFlightCount,
            ExtractColumns.RationL1YFlightCount, ExtractColumns.AvgFlightCount, ExtractColumns.SegKmSum, ExtractColumns.Yr2Km,
            ExtractColumns.WeightedSegKm, ExtractColumns.AvgDiscount,
        ]),
        ("Time",
        [
            ExtractColumns.FirstFlightDate, ExtractColumns.LastFlightDate, ExtractColumns.LastToEnd, ExtractColumns.BeginToFirst,
            ExtractColumns.AvgInterval, ExtractColumns.MaxInterval,
        ]),
        ("Fares", [ExtractColumns.SumYr1, ExtractColumns.SumYr2]),
        ("Points",
        [
            ExtractColumns.PointsSum, ExtractColumns.L1YPointsSum, ExtractColumns.BpSum, ExtractColumns.P1YBpSum, ExtractColumns.L1YBpSum,
            ExtractColumns.RationP1YBps, ExtractColumns.RationL1YBps, ExtractColumns.AvgBpSum, ExtractColumns.EpSum, ExtractColumns.EpSumYr1,
            ExtractColumns.EpSumYr2, ExtractColumns.AddPointSum, ExtractColumns.AddPointsSumYr1, ExtractColumns.AddPointsSumYr2,
            ExtractColumns.EliAddPointSum, ExtractColumns.L1YELiAddPoints, ExtractColumns.PointNotFlight, ExtractColumns.ExchangeCount,
            ExtractColumns.PointsBalance, ExtractColumns.PointsExpiring, ExtractColumns.PointsExpiryDate,
        ]),
    ];
}
