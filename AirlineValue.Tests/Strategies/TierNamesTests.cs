using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class TierNamesTests
{
    private static readonly BilingualName Blue = new("Blue", "蓝卡");

    [Fact]
    public void Of_Codes_AreTheProgrammesNamesAndNothingElse()
    {
        var names = TierNames.Of(ProgrammePresets.AirChina);
        Assert.Equal(["Member", "Silver", "Gold", "Platinum"], new double[] { 4, 5, 6, 7 }.Select(code => names.Of(code)?.English));
        Assert.All(new[] { 3, 8, 6.5, double.NaN }, code => Assert.Null(names.Of(code)));
        Assert.Null(TierNames.Of(ProgrammePresets.Default).Of(7));
        Assert.Null(TierNames.None.Of(6));
    }

    [Fact]
    public void SharedWith_AnotherProgramme_KeepsWhatBothCallTheSame()
    {
        var renamed = ProgrammePresets.Default with { Tiers = [ProgrammePresets.Default.Tiers[0] with { Name = Blue }, .. ProgrammePresets.Default.Tiers.Skip(1)] };
        var shared = TierNames.Of(ProgrammePresets.AirChina).SharedWith(TierNames.Of(renamed));
        Assert.Equal([null, "Silver", "Gold", null], new double[] { 4, 5, 6, 7 }.Select(code => shared.Of(code)?.English));
    }
}
