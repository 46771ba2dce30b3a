using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Segments;

/// <summary>Portrays groups: counts what their members are like, each column in one pass.</summary>
public static class GroupPortrayal
{
    /// <summary>The columns that are compared, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<ExtractColumn> TraitColumns =
    [
        ExtractColumns.FfpTier, ExtractColumns.Gender, ExtractColumns.Age, ExtractColumns.FfpDate,
        ExtractColumns.WorkProvince, ExtractColumns.WorkCity,
    ];

    /// <summary>Portrays all groups of an analysis.</summary>
    /// <param name="members">The members with their groups.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Looked at before every column.</param>
    public static GroupPortraits Of(GroupedMembers members, GroupPortraitOptions options, CancellationToken cancellation = default)
    {
        var indicators = new IndicatorDistribution[members.Indicators.Length];
        var traits = new GroupTrait?[TraitColumns.Count];
        IReadOnlyList<MembershipMargins> margins = [];
        Action[] passes =
        [
            .. Enumerable.Range(0, indicators.Length).Select(j => (Action)(() => indicators[j] = IndicatorBars.Of(members, j, options.MostBars))),
            .. TraitColumns.Select((column, t) => (Action)(() => traits[t] = members.Column(column) is { } cells ? TraitOf(cells, members, options) : null)),
            () => margins = MarginTally.Of(members, options),
        ];
        Parallel.For(0, passes.Length, new ParallelOptions { CancellationToken = cancellation }, i => passes[i]());
        return new GroupPortraits(options, indicators, [.. traits.OfType<GroupTrait>()], margins);
    }

    /// <summary>A margin as <see cref="MembershipMargins"/> defines it.</summary>
    /// <param name="own">Distance to the own centre.</param>
    /// <param name="second">Distance to the second nearest centre; NaN gives NaN.</param>
    public static double Margin(double own, double second) => second > 0 ? (second - own) / second : second - second;

    private static GroupTrait TraitOf(ColumnCells cells, GroupedMembers members, GroupPortraitOptions options) => cells.Column.Kind switch
    {
        ColumnKind.Text when cells.Column == ExtractColumns.Gender => TextTraits.Values(cells, members),
        ColumnKind.Text => TextTraits.Places(cells, members, options.MostPlaces),
        ColumnKind.Date => NumberTraits.Years(cells, members),
        _ when cells.Column == ExtractColumns.Age => NumberTraits.Bands(cells, members, options.AgeEdges),
        _ => NumberTraits.Codes(cells, members),
    };
}
