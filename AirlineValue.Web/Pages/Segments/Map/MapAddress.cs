using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Segments.Map;

/// <summary>The map of members as its address says it: which analysis and period, and which box is chosen, in the words of a list's
/// conditions.</summary>
/// <param name="Analysis">The analysis; null for the current one.</param>
/// <param name="Extract">The extract that it scored; null for its latest period.</param>
/// <param name="Box">The box; null when none is chosen.</param>
public sealed record MapAddress(int? Analysis, int? Extract, MapBox? Box)
{
    /// <summary>The page.</summary>
    public const string Path = "segments/map";

    private const int Across = 1;
    private const int Upwards = 2;

    // as many decimals as the picture tells apart
    private const int Decimals = 3;

    /// <summary>Reads an address's query string.</summary>
    public static MapAddress Read(string query)
    {
        var address = MembersAddress.Read(query);
        var (x, y) = (RangeOf(address, Across), RangeOf(address, Upwards));
        return new MapAddress(address.Analysis, address.Extract, x is null && y is null ? null : new MapBox(x?.From, x?.To, y?.From, y?.To));
    }

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString() =>
        Path + new MembersAddress { Extract = Extract, Analysis = Analysis, Conditions = [.. Conditions(Box)] }.ToQuery();

    /// <summary>The map of a period.</summary>
    public static string Of(AnalysisView view) =>
        new MapAddress(view.Analysis.IsCurrent ? null : view.Analysis.Id, view.IsLatest ? null : view.Extract.Id, null).ToString();

    /// <summary>Who lies in a box: all members of it, also those that are not drawn.</summary>
    public static IEnumerable<ComponentRange> Conditions(MapBox? box)
    {
        if (box is { FromX: not null } or { ToX: not null })
            yield return new ComponentRange(Across, new ValueRange(box.FromX, box.ToX));
        if (box is { FromY: not null } or { ToY: not null })
            yield return new ComponentRange(Upwards, new ValueRange(box.FromY, box.ToY));
    }

    /// <summary>A box with the decimals that an address has room for.</summary>
    public static MapBox Rounded(MapBox box) => new(Rounded(box.FromX), Rounded(box.ToX), Rounded(box.FromY), Rounded(box.ToY));

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, Decimals) + 0.0 : null;

    private static ValueRange? RangeOf(MembersAddress address, int component) =>
        address.Conditions.OfType<ComponentRange>().FirstOrDefault(c => c.Component == component)?.Range;
}
