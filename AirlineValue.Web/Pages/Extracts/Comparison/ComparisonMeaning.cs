using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>What a comparison says, in sentences.</summary>
public sealed class ComparisonMeaning(ShiftTexts shifts, FieldFormat format, IStringLocalizer<ComparisonTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    private const int Named = 3;

    /// <summary>What became of the members.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="baseName">The base's file name.</param>
    public string Members(ExtractComparison comparison, string baseName) => comparison.Members switch
    {
        { New: 0, Lost: 0, Common: var common } => texts["Meaning.Members.Same", format.Count(common), baseName],
        { Common: 0 } => texts["Meaning.Members.Strangers", baseName],
        { } members => texts["Meaning.Members", baseName, format.Count(members.New), format.Count(members.Lost), format.Count(members.Common)],
    };

    /// <summary>What follows from the windows' ends.</summary>
    public string Windows(WindowDistance windows) => texts[
        $"Meaning.Windows.{windows.Relation}", format.Date(windows.BaseEnd), format.Date(windows.OtherEnd),
        format.Count(Math.Abs(windows.Days)), format.Count(windows.SharedDays), texts[windows.Days < 0 ? "Meaning.Earlier" : "Meaning.Later"]];

    /// <summary>What moved most.</summary>
    public string Columns(ExtractComparison comparison)
    {
        var moved = comparison.Columns.Where(column => shifts.Verdict(column.Stability).Key is "Moderate" or "Major")
            .OrderByDescending(column => column.Stability!.Value).ToList();
        var different = comparison.Columns.Count(column => shifts.Verdict(column.Stability).Key == "Small");
        if (moved.Count == 0)
            return texts[different == 0 ? "Meaning.Columns.Same" : "Meaning.Columns.Small", comparison.Columns.Count, different];
        var named = string.Join(fields["List.Separator"], moved.Take(Named).Select(column =>
            texts["Meaning.Columns.One", column.Name, shifts.Index(column.Stability)].Value));
        return texts["Meaning.Columns", moved.Count, comparison.Columns.Count, named, different];
    }

    /// <summary>Which columns only one of the extracts has; null for none.</summary>
    public string? OneSided(ExtractComparison comparison)
    {
        List<string> sentences = [];
        if (comparison.OnlyInBase.Count > 0)
            sentences.Add(texts["Meaning.OnlyInBase", string.Join(fields["List.Separator"], comparison.OnlyInBase)]);
        if (comparison.OnlyInOther.Count > 0)
            sentences.Add(texts["Meaning.OnlyInOther", string.Join(fields["List.Separator"], comparison.OnlyInOther)]);
        return sentences.Count == 0 ? null : string.Join(' ', sentences);
    }
}
