using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Analyses;

public sealed class AnalysisViewTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging().AddSingleton(TimeProvider.System).AddFieldTexts("CNY").AddAnalysesPages().BuildServiceProvider();

    private readonly CultureInfo _ui = CultureInfo.CurrentUICulture;
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

    public void Dispose()
    {
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_ui, _culture);
        _services.Dispose();
    }

    [Fact]
    public void Lead_SaysHowManyOfAllMembersFallIntoGroups() =>
        Assert.Equal("62,043 of 62,988 members fall into 5 groups.", Page().Lead);

    [Fact]
    public void Lead_InChinese_IsChinese()
    {
        Speak("zh-CN");
        Assert.Equal("62,988 名会员中有 62,043 名被分入 5 个客户群。", Page().Lead);
    }

    [Fact]
    public void Funnel_OfTheReference_HasItsStepsAndNamesTheStrictestRule()
    {
        var funnel = Page().Funnel;
        Assert.Equal(["0", "689", "255", "1"], funnel.Rows.Select(r => r.Dropped));
        Assert.Equal([null, "members?extract=0&analysis=7&dropped=faresPresent", "members?extract=0&analysis=7&dropped=paidAndFlown", "members?extract=0&analysis=7&dropped=plausibleAge"], funnel.Rows.Select(r => r.DroppedHref));
        Assert.Equal(["62,988", "62,299", "62,044", "62,043"], funnel.Rows.Select(r => r.Kept));
        Assert.Equal("62,988", funnel.Imported);
        Assert.Contains("“Fares present” drops the most, 689", funnel.Meaning);
        Assert.Null(funnel.SwitchedOff);
        Assert.Equal(5, funnel.Figure.Table.Rows.Count);
    }

    [Fact]
    public void Funnel_RuleSwitchedOff_IsNamed()
    {
        var view = PublishedAnalysis.View();
        var scoring = new Domain.Storage.StoredScoring
        {
            Funnel = [.. view.Scoring.Funnel.Take(3)],
            Spreads = view.Scoring.Spreads,
            ClusteredMembers = 62_044,
        };
        var funnel = Get<FunnelViews>().Of(view with { Scoring = scoring });
        Assert.Contains("Plausible age", funnel.SwitchedOff);
    }

    [Fact]
    public void Ranges_OfTheReference_AreShownBeforeAndAfterStandardisation()
    {
        var ranges = Page().Ranges;
        var mileage = ranges.Rows.Single(r => r.Letter == "M");
        Assert.Equal(("17,322", "21,053", "368", "580,717"), (mileage.Mean.Text, mileage.StandardDeviation.Text, mileage.Minimum.Text, mileage.Maximum.Text));
        // (580717 − 17321.89726480) / 21052.66767702 and (368 − 17321.89726480) / 21052.66767702
        Assert.Equal(("-0.81", "+26.76"), (mileage.StandardisedMinimum.Text, mileage.StandardisedMaximum.Text));
        Assert.Equal("km", mileage.Unit);
        Assert.Contains("Mileage (M)", ranges.Meaning);
        Assert.Contains("26.8 standard deviations", ranges.Meaning);
    }

    [Fact]
    public void Centres_Standardised_HaveSignsAndFollowTheGroupsOrder()
    {
        var centres = Page().Centres;
        Assert.Equal(["+0.48", "-0.80", "+2.48", "+2.42", "+0.31"], centres.Rows[0].Centre.Select(n => n.Text));
        Assert.Equal(["8.6%", "6.7%", "25.4%", "39.7%", "19.5%"], centres.Rows.Select(r => r.Share.Replace(" ", "")));
        Assert.Equal("segments/important-keep?analysis=7", centres.Rows[0].Href);
        Assert.Contains("General is the largest group with 39.7%", centres.SizesMeaning.Replace(" %", "%"));
        Assert.Contains("Important — keep stands out most: its Frequency (F) lies 2.48 standard deviations above", centres.CentresMeaning);
    }

    [Fact]
    public void Centres_InUnits_AreTheMembersMeansAndTheHeadsNameTheUnits()
    {
        var centres = Get<AnalysisPageViews>().Of(PublishedAnalysis.View(), CentreScale.Units).Centres;
        Assert.Equal(["62.8", "0.914", "47.0", "68,374", "0.779"], centres.Rows[0].Centre.Select(n => n.Text));
        Assert.Equal("Mileage (M), km", centres.Heads[3]);
    }

    [Theory]
    [InlineData(0.71, "strongly")]
    [InlineData(0.50, "reasonably")]
    [InlineData(0.27, "overlap")]
    [InlineData(0.10, "low")]
    public void Verdict_FollowsKaufmanAndRousseeuw(double silhouette, string word) =>
        Assert.Contains(word, Get<ClusteringQualityViews>().Verdict(silhouette));

    [Fact]
    public void Quality_SilhouetteOnASample_StatesItsSize()
    {
        var rows = Page().Quality.Rows;
        Assert.Contains("sample of 10,000 members", rows[0].Meaning);
        Assert.Equal("133,362.6696779689", rows.Single(r => r.Name == "Inertia").Value.InFull);
    }

    [Fact]
    public void Quality_ExactSilhouette_SaysSo()
    {
        var analysis = PublishedAnalysis.Analysis(7);
        var exact = new ClusteringQualityViews(Get<FieldFormat>(), Get<Microsoft.Extensions.Localization.IStringLocalizer<AnalysesTexts>>())
            .Of(With(analysis, new ValidityIndices(1, 1, 0.3, 62_043, true)));
        Assert.Contains("Exact, over all 62,043 members", exact.Rows[0].Meaning);
    }

    [Fact]
    public void Run_WinningRestart_IsCountedFromOne()
    {
        var facts = Page().Run.Facts.ToDictionary(f => f.Label, f => f.Value);
        Assert.Equal("4 of 10", facts["Winning restart"]);
        Assert.Equal("42", facts["Seed"]);
        Assert.Equal("0.1.0", facts["Program version"]);
        Assert.Equal("web page", facts["By"]);
        // 01:30 UTC in the time zone of the tests, Asia/Shanghai
        Assert.Equal("2 Apr 2014 09:30", facts["Made"]);
    }

    [Fact]
    public void Run_StagesAddUpToTheTotal()
    {
        var run = Page().Run;
        Assert.DoesNotContain(run.Stages, stage => stage.Name == "Import");
        Assert.Equal("330 ms", run.Stages.Single(stage => stage.Name == "Reading and storing").Duration);
    }

    private static Domain.Storage.StoredAnalysis With(Domain.Storage.StoredAnalysis a, ValidityIndices validity) => new()
    {
        Id = a.Id,
        IndicatorSet = a.IndicatorSet,
        CleaningOptions = a.CleaningOptions,
        ClusteringOptions = a.ClusteringOptions,
        Scaler = a.Scaler,
        Validity = validity,
        Seconds = a.Seconds,
        ProgramVersion = a.ProgramVersion,
        CreatedBy = a.CreatedBy,
    };

    private static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    private AnalysisPageView Page() => Get<AnalysisPageViews>().Of(PublishedAnalysis.View(), CentreScale.Standardised);

    private T Get<T>() where T : notnull => _services.GetRequiredService<T>();
}
