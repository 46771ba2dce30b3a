using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Makes a member over the extracts.</summary>
public sealed class MemberHistoryViews(
    FieldFormat format, MemberFieldText fields, RuleText rules, MemberPathViews paths, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>What is shown of each extract.</summary>
    public static readonly IReadOnlyList<ExtractColumn> Columns =
    [
        ExtractColumns.FfpTier, ExtractColumns.FlightCount, ExtractColumns.SegKmSum, ExtractColumns.SumYr1, ExtractColumns.SumYr2,
        ExtractColumns.AvgDiscount, ExtractColumns.LastToEnd, ExtractColumns.PointsSum,
    ];

    private static readonly int Flights = 1;

    /// <summary>The history.</summary>
    /// <param name="basis">What the page rests on.</param>
    /// <param name="number">The membership number.</param>
    /// <param name="history">The member over time.</param>
    public MemberHistoryView Of(MemberBasis basis, string number, MemberOverTime history)
    {
        var names = MemberTableViews.NamesOf(basis);
        var found = history.Extracts;
        return new MemberHistoryView(
            Meaning(basis, found), [.. Columns.Select(fields.Name), .. basis.Analysis is null ? Array.Empty<string>() : [texts["Field.value"].Value]],
            [.. found.Select(line => new MemberHistoryRow(
                format.Date(line.WindowEnd),
                MemberLinks.Member(line.ExtractId, number, line.Score is null ? null : MemberPathViews.AnalysisOf(basis), MemberPathViews.WeightingOf(basis)),
                line.FileName, line.ExtractId == basis.Extract.Id,
                [.. Columns.Zip(line.Cells, fields.ValueInUnit), .. basis.Analysis is null ? Array.Empty<string>() : [format.StandardScore(line.Score?.Value ?? double.NaN)]],
                line.Score is { } score && names.TryGetValue(score.Group, out var name) ? name : null,
                GroupText(line.Score)))],
            paths.Of(basis, number, history));
    }

    private string GroupText(MemberPeriodScore? score) => score switch
    {
        null => texts["History.NotScored"],
        { DroppedBy: { } rule } => texts["Path.DroppedBy", rules.Name(rule)],
        _ => texts["History.Dropped"],
    };

    private string Meaning(MemberBasis basis, IReadOnlyList<MemberInExtract> found)
    {
        var index = found.ToList().FindIndex(line => line.ExtractId == basis.Extract.Id);
        if (found.Count < 2)
            return texts["History.One"];
        if (index < 1)
            return texts["History.First", found.Count];
        var (before, now) = (found[index - 1], found[index]);
        return texts["History.Since", format.Date(before.WindowEnd), FlightsOf(before), FlightsOf(now)];

        string FlightsOf(MemberInExtract line) => fields.ValueInUnit(Columns[Flights], line.Cells[Flights]);
    }
}
