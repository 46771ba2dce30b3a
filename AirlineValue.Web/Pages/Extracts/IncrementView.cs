using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>A count of members of an increment.</summary>
/// <param name="Text">The key of what is counted.</param>
/// <param name="Members">How many.</param>
/// <param name="Href">Their list; null when there are none.</param>
public sealed record IncrementLine(string Text, long Members, string? Href);

/// <summary>How an increment was completed.</summary>
/// <param name="Report">What its import said.</param>
/// <param name="IsBaseThere">Whether the base has not been deleted since.</param>
/// <param name="Lines">New, updated and taken-over members, who together are all.</param>
/// <param name="All">All members.</param>
/// <param name="ForRejected">Those who were taken over because their row was rejected; null when there are none.</param>
public sealed record IncrementView(IncrementReport Report, bool IsBaseThere, IReadOnlyList<IncrementLine> Lines, IncrementLine All, IncrementLine? ForRejected)
{
    /// <summary>Reads it; null for a snapshot.</summary>
    public static async Task<IncrementView?> ReadAsync(ExtractQueries extracts, Extract extract, CancellationToken ct) =>
        extract.Report is { Increment: { } increment }
            ? Of(extract.Id, extract.Report, await extracts.FindAsync(increment.BaseExtractId, ct) is not null)
            : null;

    /// <summary>Arranges what an import said.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="report">What its import said; of an increment.</param>
    /// <param name="isBaseThere">Whether the base has not been deleted since.</param>
    public static IncrementView Of(int extractId, ImportReport report, bool isBaseThere)
    {
        var increment = report.Increment!;
        return new IncrementView(
            increment, isBaseThere,
            [
                Line("Increment.New", increment.New, MemberOrigin.New),
                Line("Increment.Updated", increment.Updated, MemberOrigin.Updated),
                Line("Increment.CarriedOver", increment.CarriedOver, MemberOrigin.CarriedOver),
            ],
            new IncrementLine("Increment.All", report.Members, MemberLinks.Of(extractId)),
            increment.CarriedForRejected == 0 ? null : Line("Increment.CarriedForRejected", increment.CarriedForRejected, MemberOrigin.CarriedForRejected));

        IncrementLine Line(string text, long members, MemberOrigin origin) =>
            new(text, members, members == 0 ? null : MemberLinks.Of(extractId, new HasOrigin(origin)));
    }
}
