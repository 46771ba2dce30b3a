using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Exports;

namespace AirlineValue.Tests.Pages.Exports;

public sealed class ExportViewsTests
{
    private static readonly ContactExport Export = new()
    {
        Id = 4,
        Strategy = Strategy.Upgrade,
        Query = "?strategy=upgrade",
        ExtractId = 2,
        ExtractFile = "a.csv",
        AnalysisId = 3,
        Format = ExportFormat.Csv,
        FileName = "upgrade.csv",
        Rows = 150,
        CreatedBy = "test",
        Groups =
        [
            new ExportedGroup(null, 0, 0), new ExportedGroup("general", 0, 0),
            // Newcombe's first example
            new ExportedGroup("important-keep", 70, 80, 150, 56, 48),
        ],
    };

    [Theory]
    [InlineData("en-US", "The contact raised response by 20.0 points: 80.0% of the contacted responded, and 60.0% of the control. The true difference lies between +5.2 points and +33.4 points, with 95 % confidence.")]
    [InlineData("zh-CN", "联系使响应率提高 20.0 个百分点：联系对象中有 80.0% 响应，对照组为 60.0%。在 95% 置信水平下，真实差异介于 +5.2 个百分点 与 +33.4 个百分点 之间。")]
    public void Meaning_OfADifference_SaysItWithItsInterval(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, texts.Get<ExportViews>().Meaning(Export));
    }

    [Fact]
    public void Meaning_WithoutResponses_SaysThatThereAreNone()
    {
        using var texts = new ViewTexts("en-US");
        Assert.Equal("No response has been uploaded yet.", texts.Get<ExportViews>().Meaning(Export with { Groups = [new ExportedGroup(null, 70, 80)] }));
    }

    [Fact]
    public void Responses_ByGroups_StandInTheOrderOfTheSegmentsAndLinkToTheirMembers()
    {
        using var texts = new ViewTexts("en-US");
        var rows = texts.Get<ExportViews>().Responses(Export, isThere: true);
        Assert.Equal(["All", "Important — keep", "General", "Without a group"], rows.Select(row => row.Name));
        Assert.Equal("members?extract=2&analysis=3&export=4.control-responded&group=important-keep", rows[1].ControlResponded.Href);
        Assert.Equal(("+20.0", "+5.2 to +33.4", "raised"), (rows[0].Difference, rows[0].Interval, rows[0].Verdict));
        Assert.Equal(("–", "–", "no control"), (rows[2].Difference, rows[2].Interval, rows[2].Verdict));
        Assert.Null(rows[2].Contacted.Href);
        Assert.All(texts.Get<ExportViews>().Responses(Export, isThere: false), row => Assert.Null(row.Contacted.Href));
    }

    [Theory]
    [InlineData("en-US", "Take back a.csv? Its 1,200 rows count no longer, and what came of the export is computed again without them. The same file can be uploaded again.")]
    [InlineData("zh-CN", "要撤回 a.csv 吗？其中 1,200 行将不再计入，此次导出的联系结果会重新计算。同一文件以后可以再次上传。")]
    public void TakeBackQuestion_OfOneFile_SaysWhatFollows(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        Assert.Equal(expected, texts.Get<ExportViews>().TakeBackQuestion([File(1, "a.csv")]));
    }

    [Fact]
    public void TakeBackQuestion_OfFilesThatGoTogether_NamesThemAll()
    {
        using var texts = new ViewTexts("en-US");
        ResponseUpload[] files = [File(1, "a.csv"), File(2, "b.csv")];
        Assert.StartsWith("These 2 files can only be taken back together", texts.Get<ExportViews>().TakeBackQuestion(files), StringComparison.Ordinal);
        Assert.Contains(": a.csv, b.csv. Take all of them back?", texts.Get<ExportViews>().TakeBackQuestion(files), StringComparison.Ordinal);
        Assert.Equal("Taken back: a.csv, b.csv. What came of the export was computed again.", texts.Get<ExportViews>().TakenBack(files).Text);
        Assert.True(texts.Get<ExportViews>().TakenBack([]).IsRefused);
    }

    private static ResponseUpload File(int id, string name) => new(id, name, 1_300, 1_200, DateTimeOffset.UnixEpoch, "test");
}
