using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>What a column's figures say, in sentences that are computed.</summary>
public sealed class ColumnMeaning(FieldFormat format, ColumnValueText values, IStringLocalizer<ColumnsTexts> texts)
{
    /// <summary>The sentence above the distribution.</summary>
    public string Of(ExtractColumn column, ColumnProfile profile)
    {
        if (column == ExtractColumns.MemberNo)
            return texts["Meaning.Number"];
        if (profile.Present == 0)
            return texts["Meaning.Nothing"];
        if (profile.Numbers is { } numbers && profile.Histogram is { } histogram)
            return numbers.Minimum == numbers.Maximum
                ? texts["Meaning.Constant", values.InUnit(column, numbers.Minimum)]
                : texts["Meaning.Numbers", values.InUnit(column, numbers.Quartiles.Lower), values.InUnit(column, numbers.Quartiles.Upper), Peak(column, profile, histogram)];
        return profile.FrequentValues is [var first, ..]
            ? texts["Meaning.Texts", values.Of(column, first), format.Count(first.Count), format.Share(Share(first.Count, profile)), Others(profile)]
            : texts["Meaning.AllDifferent"];
    }

    /// <summary>What an open bar holds, which the axis does not show.</summary>
    public IEnumerable<string> OpenBars(ExtractColumn column, ColumnProfile profile)
    {
        if (profile is not { Numbers: { } numbers, Histogram.Bars: { Count: > 0 } bars })
            yield break;
        if (bars[0] is { From: null, Before: { } before })
            yield return texts["Open.Below", values.InUnit(column, before), values.InUnit(column, numbers.Minimum)];
        if (bars[^1] is { Before: null, From: { } from })
            yield return texts["Open.Above", values.InUnit(column, from), values.InUnit(column, numbers.Maximum)];
    }

    /// <summary>The name of the small picture, for those who don't see it.</summary>
    public string Picture(ExtractColumn column, ColumnProfile profile) =>
        texts["Picture", column.Name, Of(column, profile)];

    /// <summary>How exact the figures are.</summary>
    public IEnumerable<string> Exactness(ColumnProfile profile)
    {
        var areAllExact = profile.Distinct.IsExact && profile.AreFrequentValuesCertain && profile.Numbers is null or { Quartiles.AreExact: true };
        yield return areAllExact ? texts["Exact.All"] : texts["Exact.Counts"];
        if (!profile.Distinct.IsExact)
            yield return texts["Exact.Distinct", format.Count(profile.Distinct.Value), format.Share(profile.Distinct.StandardError)];
        if (profile.Numbers is { Quartiles: { AreExact: false } quartiles })
            yield return texts["Exact.Quartiles", format.Share(quartiles.RankError)];
        if (!profile.AreFrequentValuesCertain)
            yield return texts["Exact.Frequent", format.Count(profile.UnlistedAtMost)];
        if (profile.Numbers is not null)
            yield return texts["Exact.Definitions"];
    }

    private string Peak(ExtractColumn column, ColumnProfile profile, Histogram histogram)
    {
        var peak = histogram.Bars.MaxBy(bar => bar.Count)!;
        return texts["Meaning.Peak", values.Of(column, histogram.Scale, peak), format.Count(peak.Count), format.Share(Share(peak.Count, profile))];
    }

    private string Others(ColumnProfile profile) => profile.Distinct.Value > 1
        ? texts[profile.Distinct.IsExact ? "Meaning.Distinct" : "Meaning.AboutDistinct", format.Count(profile.Distinct.Value)]
        : texts["Meaning.OneText"];

    private static double Share(long count, ColumnProfile profile) => (double)count / profile.Present;
}
