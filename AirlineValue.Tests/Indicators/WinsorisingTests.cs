using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Indicators;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Indicators;

public sealed class WinsorisingTests
{
    private static readonly WinsorisingOptions Five = new() { Indicators = ["L", "R", "F", "M", "C"] };

    // pandas on the members that cleaning keeps: np.quantile(x, [.005, .995]), x.clip(lo, hi).mean(), .std(ddof=0)
    public static TheoryData<string, double, double, double, double> PandasFigures => new()
    {
        { "L", 12.0, 112.0, 49.134277839562884, 28.251362608666412 },
        { "R", 0.03333333333333333, 23.466666666666665, 5.749220701771353, 6.045491694483781 },
        { "F", 2.0, 84.0, 11.868010895669133, 13.406233429881851 },
        { "M", 1124.6299999999999, 124499.79000000001, 17123.87142175588, 19496.81562948781 },
        { "C", 0.3, 1.4516264290400003, 0.7222221608542695, 0.18383469161542831 },
    };

    [Theory]
    [MemberData(nameof(PandasFigures))]
    public void Fit_ReferenceExtractWithCaps_AgreesWithPandas(string indicator, double lower, double upper, double mean, double deviation)
    {
        var scale = Scaler.Fit(ReferenceTable(), Five).Scales.Single(s => s.Indicator.Name == indicator);
        Assert.Equal(lower, scale.LowerCap!.Value, 1e-9);
        Assert.Equal(upper, scale.UpperCap!.Value, 1e-7);
        Assert.Equal(mean, scale.Mean, 1e-9 * mean);
        Assert.Equal(deviation, scale.StandardDeviation, 1e-9 * deviation);
    }

    [Fact]
    public void Fit_OnlyChosenIndicators_LeavesTheOthersAsTheyAre()
    {
        var table = ReferenceTable();
        var plain = Scaler.Fit(table);
        var capped = Scaler.Fit(table, new WinsorisingOptions { Indicators = ["F"] });
        Assert.Equal([false, false, true, false, false], capped.Scales.Select(s => s.IsCapped));
        foreach (var j in new[] { 0, 1, 3, 4 })
            Assert.Equal(plain.Scales[j], capped.Scales[j]);
        // The range is that of the true values.
        Assert.Equal((plain.Scales[2].Minimum, plain.Scales[2].Maximum), (capped.Scales[2].Minimum, capped.Scales[2].Maximum));
    }

    [Fact]
    public void Fit_CapsAtTheEnds_IsTheScalerWithoutCaps()
    {
        var ends = new WinsorisingOptions { Indicators = ["M"], LowerQuantile = 0, UpperQuantile = 1 };
        var (plain, capped) = (Scaler.Fit(ReferenceTable()).Scales[3], Scaler.Fit(ReferenceTable(), ends).Scales[3]);
        Assert.Equal((plain.Mean, plain.StandardDeviation), (capped.Mean, capped.StandardDeviation));
    }

    [Fact]
    public void Standardise_StoredScaler_CapsOtherMembersWithTheStoredCaps()
    {
        var scale = new IndicatorScale(Indicator.F, 10, 4, 0, 100, 2, 30);
        var read = JsonSerializer.Deserialize<IndicatorScale>(JsonSerializer.Serialize(scale, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
        Assert.Equal([-2, -2, 0, 5, 5], new double[] { 1, 2, 10, 30, 31 }.Select(read.Standardise));
    }

    [Fact]
    public void Json_OfAScalerWithoutCaps_IsReadAsNotCapped()
    {
        const string Json = """{"indicator":{"name":"F","unit":4},"mean":10,"standardDeviation":4,"minimum":0,"maximum":100}""";
        var scale = JsonSerializer.Deserialize<IndicatorScale>(Json, JsonSerializerOptions.Web)!;
        Assert.False(scale.IsCapped);
        Assert.Equal(22.5, scale.Standardise(100));
    }

    [Fact]
    public void Analyse_WithCaps_KeepsTrueValuesInTheTableAndEveryMember()
    {
        var members = SomeMembers.Sound(400);
        var options = AnalysisOptions.Default with { Cleaning = new CleaningOptions { Winsorising = Five with { UpperQuantile = 0.9 } } };
        var capped = AnalysisRun.Analyse(members, options, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(400, capped.Table.Count);
        Assert.Equal(members.SegKmSum.Max(), capped.Table.Values[3].Max());
        Assert.Equal(members.SegKmSum.Max(), capped.Scaler.Scales[3].Maximum);
        Assert.True(capped.Scaler.Scales[3].UpperCap < members.SegKmSum.Max());
    }

    private static IndicatorTable ReferenceTable() =>
        Lrfmc.Compute(ReferenceMembers.Members, Cleaner.Clean(ReferenceMembers.Members, new CleaningOptions()).Kept);
}
