using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Indicators;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Analyses;

namespace AirlineValue.Tests.Pages.Analyses;

public sealed class NewAnalysisTests
{
    [Fact]
    public void Form_AsItIsOffered_AsksForTheDefaults()
    {
        var form = new NewAnalysis { ExtractId = 1 };
        Assert.Empty(form.Errors());
        var request = form.Request(CleaningProfile.Default, IndicatorSet.Lrfmc);
        Assert.Equal((5, 10), (request.Clustering!.K, request.Clustering.Restarts));
        Assert.True(request.Cleaning!.IsSameAs(new CleaningOptions()));
        Assert.Equal(("default", "LRFMC"), (request.CleaningProfile, request.Indicators!.Name));
    }

    [Fact]
    public void Form_EveryMistake_IsNamed()
    {
        var form = new NewAnalysis { ExtractId = null, K = 13, Seed = -1, Restarts = 0 };
        Assert.Equal(["Extract", "K", "Seed", "Restarts"], form.Errors());
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(12, true)]
    public void Form_NumberOfClusters_HasItsRange(int k, bool isRight) =>
        Assert.Equal(isRight, new NewAnalysis { ExtractId = 1, K = k }.Errors().Count == 0);

    [Fact]
    public void Form_OfAnAnalysisThatIsTrainedAgain_AsksForWhatItWasAskedFor()
    {
        var model = StoredExample.View().Analysis;
        var form = NewAnalysis.OfModel(model, 7);
        Assert.Empty(form.Errors());
        // names may mean something else by now
        Assert.Equal((7, "", ""), (form.ExtractId, form.Cleaning, form.Indicators));
        Assert.Equal(model.ClusteringOptions, form.Request(CleaningProfile.Default, model.IndicatorSet).Clustering);
    }

    [Fact]
    public void Request_WithSettingsWithoutAName_KeepsTheSettingsAndNoName()
    {
        var options = new CleaningOptions { MaximumAge = 90 };
        var request = new NewAnalysis { ExtractId = 1, K = 4 }.Request(new CleaningProfile("", options), IndicatorSet.Lrfmc);
        Assert.Equal((90, 4, null), (request.Cleaning!.MaximumAge, request.Clustering!.K, request.CleaningProfile));
    }

    [Fact]
    public void Request_OfAnImportAlone_AsksForNoAnalysis() =>
        Assert.Null(new NewAnalysis { ExtractId = 1, Analyse = false }.Request(CleaningProfile.Default, IndicatorSet.Lrfmc).Clustering);
}
