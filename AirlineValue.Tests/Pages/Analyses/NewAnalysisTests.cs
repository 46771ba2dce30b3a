using AirlineValue.Domain.Cleaning;
using AirlineValue.Web.Pages.Analyses;

namespace AirlineValue.Tests.Pages.Analyses;

public sealed class NewAnalysisTests
{
    [Fact]
    public void Form_AsItIsOffered_AsksForTheDefaults()
    {
        var form = new NewAnalysis { ExtractId = 1 };
        Assert.Empty(form.Errors());
        var request = form.Request();
        Assert.Equal((5, 10), (request.Clustering!.K, request.Clustering.Restarts));
        Assert.Equal(Enum.GetValues<CleaningRule>(), request.Cleaning!.Rules);
        Assert.Equal(100, request.Cleaning.MaximumAge);
    }

    [Fact]
    public void Form_EveryMistake_IsNamed()
    {
        var form = new NewAnalysis { ExtractId = null, K = 13, Seed = null, Restarts = 0, MaximumAge = 151 };
        Assert.Equal(
            ["Form.Error.Extract", "Form.Error.K", "Form.Error.Seed", "Form.Error.Restarts", "Form.Error.MaximumAge"], form.Errors());
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(12, true)]
    public void Form_NumberOfClusters_HasItsRange(int k, bool isRight) =>
        Assert.Equal(isRight, new NewAnalysis { ExtractId = 1, K = k }.Errors().Count == 0);

    [Fact]
    public void Switch_RuleOffAndOn_KeepsTheRulesOrder()
    {
        var form = new NewAnalysis { ExtractId = 1 };
        form.Switch(CleaningRule.FaresPresent, false);
        Assert.DoesNotContain(CleaningRule.FaresPresent, form.Request().Cleaning!.Rules);
        form.Switch(CleaningRule.FaresPresent, true);
        Assert.Equal(Enum.GetValues<CleaningRule>(), form.Request().Cleaning!.Rules);
    }

    [Fact]
    public void Switch_RuleThatMakesClusteringPossible_StaysOn()
    {
        var form = new NewAnalysis();
        form.Switch(CleaningRule.IndicatorsComputable, false);
        Assert.Contains(CleaningRule.IndicatorsComputable, form.Rules);
    }
}
