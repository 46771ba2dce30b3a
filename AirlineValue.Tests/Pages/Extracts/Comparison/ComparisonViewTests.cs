using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Resources;
using AirlineValue.Web.Pages.Extracts.Comparison;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Pages.Extracts.Comparison;

public sealed class ComparisonViewTests
{
    [Theory]
    [InlineData(0.02, 0.05, 0.06, "Same")]
    [InlineData(0.02, 0.01, 0.06, "Small")]
    [InlineData(0.2, 0.01, 0.06, "Moderate")]
    [InlineData(0.3, 0.01, 0.06, "Major")]
    [InlineData(0.3, 0.4, 0.5, "TooFew")]
    public void Verdict_TellsChanceFromWhatMatters(double value, double limit99, double limit999, string expected)
    {
        using var texts = new Texts("en-US");
        var verdict = Shifts(texts).Verdict(new StabilityIndex(value, 10, limit99, limit999, []));
        Assert.Equal(expected, verdict.Key);
        Assert.NotEqual($"Verdict.{expected}", verdict.Text);
        Assert.NotEmpty(verdict.Sign);
    }

    [Fact]
    public void Bar_IsTheSquareRootAndEndsAtAHalf()
    {
        Assert.StartsWith("--value:50%;--limit:10%;", ShiftTexts.Bar(new StabilityIndex(0.125, 10, 0.005, 0.006, [])));
        Assert.StartsWith("--value:100%;", ShiftTexts.Bar(new StabilityIndex(20, 10, 0.005, 0.006, [])));
    }

    [Fact]
    public void Bin_OfWholeNumbers_NamesTheNumbersWithin()
    {
        using var texts = new Texts("en-US");
        Assert.Equal(
            ["up to 20", "21 to 30", "31", "32 and more", "Empty", "All others", "1,234"],
            new[]
            {
                Bin(ComparedBinKind.Range, null, 20), Bin(ComparedBinKind.Range, 20, 30), Bin(ComparedBinKind.Range, 30, 31),
                Bin(ComparedBinKind.Range, 31, null), Bin(ComparedBinKind.Empty), Bin(ComparedBinKind.Others), Bin(ComparedBinKind.Value, 1_234, 1_234),
            }.Select(bin => Values(texts).Bin(ExtractColumns.Age, bin, TierNames.None)));
    }

    [Fact]
    public void Bin_OfDays_NamesTheDaysWithin()
    {
        using var texts = new Texts("zh-CN");
        var (from, to) = (new DateOnly(2012, 12, 31).DayNumber, new DateOnly(2013, 3, 31).DayNumber);
        Assert.Equal("2013年1月1日 至 2013年3月31日", Values(texts).Bin(ExtractColumns.FfpDate, Bin(ComparedBinKind.Range, from, to), TierNames.None));
    }

    [Fact]
    public void Bin_OfNumbers_HasBothEnds()
    {
        using var texts = new Texts("en-US");
        Assert.Equal("0.613 to 0.712", Values(texts).Bin(ExtractColumns.AvgDiscount, Bin(ComparedBinKind.Range, 0.6130892, 0.7121679), TierNames.None));
        Assert.Equal("above 0.712", Values(texts).Bin(ExtractColumns.AvgDiscount, Bin(ComparedBinKind.Range, 0.7121679, null), TierNames.None));
    }

    [Theory]
    [InlineData("en-US", "Gold (6)")]
    [InlineData("zh-CN", "金卡（6）")]
    public void Bin_OfTiers_HasTheirNamesAndCodes(string culture, string gold)
    {
        using var texts = new Texts(culture);
        var names = TierNames.Of(ProgrammePresets.Default);
        Assert.Equal(
            [gold, "7", "6"],
            [
                Values(texts).Bin(ExtractColumns.FfpTier, Bin(ComparedBinKind.Value, 6, 6), names),
                Values(texts).Bin(ExtractColumns.FfpTier, Bin(ComparedBinKind.Value, 7, 7), names),
                Values(texts).Bin(ExtractColumns.ExchangeCount, Bin(ComparedBinKind.Value, 6, 6), names),
            ]);
    }

    [Theory]
    [InlineData("2014-03-31", 5, 3)]
    [InlineData("2014-02-28", 4, 1)]
    [InlineData("2014-01-31", 1, 4)]
    public void Before_AnExtract_IsTheLatestWindowThatDoesNotEndLater(string end, int id, int expected)
    {
        var others = new[] { Extract(9, "2014-04-30"), Extract(3, "2014-03-31"), Extract(4, "2014-02-28"), Extract(1, "2014-01-31") }
            .Where(other => other.Id != id).ToList();
        Assert.Equal(expected, ComparisonPageView.Before(Extract(id, end), others)!.Id);
    }

    [Fact]
    public void Links_OfTheOtherValues_LieBetweenTheValues()
    {
        ComparedBin[] bins = [Bin(ComparedBinKind.Value, 4, 4), Bin(ComparedBinKind.Value, 6, 6), Bin(ComparedBinKind.Others)];
        Assert.Equal(
            "members?extract=1&FFP_TIER=..%3C4&FFP_TIER=4%3C..%3C6&FFP_TIER=6%3C..",
            ComparisonLinks.Of(1, ExtractColumns.FfpTier, bins[2], bins));
    }

    private static ComparedBin Bin(ComparedBinKind kind, double? from = null, double? to = null) => new(kind, from, to, null, 1, 1, 0);

    private static Extract Extract(int id, string end) => new() { Id = id, FileName = "a.csv", UploadedBy = "test", WindowEnd = DateOnly.Parse(end) };

    private static ShiftTexts Shifts(Texts texts) => new(texts.Get<FieldFormat>(), texts.Get<IStringLocalizer<ComparisonTexts>>());

    private static ColumnValueText Values(Texts texts) => new(texts.Get<FieldFormat>(), texts.Get<TierText>(), texts.Get<IStringLocalizer<ComparisonTexts>>());
}
