using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Segments;

public sealed class TraitContrastsTests
{
    private static readonly Lazy<IReadOnlyList<TraitContrast>> Keep = new(() => TraitContrasts.Of(
        GroupPortrayal.Of(ReferenceGroups.Members, new GroupPortraitOptions()), 1, new TraitContrastOptions()));

    // scipy.stats.chi2_contingency(table, correction=False): the square root of the statistic, and its p-value; lift by pandas
    [Theory]
    [InlineData("GENDER", 1, 1291, 1.097501, 0.27242223442488783, 1.025854)]
    [InlineData("AGE", 1, 468, 0.907433, 0.36417772954176486, 1.039103)]
    [InlineData("AGE", 6, 48, 0.739306, 0.4597214315372279, 1.106899)]
    [InlineData("FFP_DATE", 0, 85, 13.185991, 1.0565612868195275e-39, 3.582198)]
    [InlineData("FFP_DATE", 4, 665, 3.402433, 0.0006678879098412988, 1.12624)]
    [InlineData("FFP_DATE", 9, 75, -18.315909, 6.178673684524134e-75, 0.178948)]
    public void Of_ReferenceExtract_TestsAsScipyDoes(string column, int value, int members, double z, double p, double lift)
    {
        var contrast = Keep.Value.Where(c => c.Trait.Column == column).ElementAt(value);
        Assert.Equal(members, contrast.Members);
        Assert.Equal(z, contrast.Z, 1e-5);
        Assert.Equal(1, contrast.P / p, 1e-6);
        Assert.Equal(lift, contrast.Lift, 1e-5);
    }

    [Fact]
    public void Of_ReferenceExtract_NamesWhatIsSignificantAndClearAndNothingElse()
    {
        Assert.Equal(
            [TraitVerdict.UnderRepresented, TraitVerdict.OverRepresented, TraitVerdict.OverRepresented],
            Keep.Value.Where(c => c.Trait.Column == "FFP_TIER").Select(c => c.Verdict));
        // drawn independently of the groups
        Assert.All(Keep.Value.Where(c => c.Trait.Column is "GENDER" or "AGE" or "WORK_CITY" or "WORK_PROVINCE"), c => Assert.Equal(TraitVerdict.Alike, c.Verdict));
        // 2008: significant, but only an eighth more frequent
        var year2008 = Keep.Value.Where(c => c.Trait.Column == "FFP_DATE").ElementAt(4);
        Assert.Equal(TraitVerdict.Alike, year2008.Verdict);
        Assert.InRange(year2008.AdjustedP, year2008.P * 1.5, 0.05);
    }

    // R: p.adjust(c(.01, .04, .03, .005, .5), "holm")
    [Fact]
    public void Holm_KnownValues_AreThoseOfR() =>
        Assert.Equal([0.04, 0.09, 0.09, 0.025, 0.5], TraitContrasts.Holm([0.01, 0.04, 0.03, 0.005, 0.5]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Of_FewerThanFiveExpected_TestsNothing()
    {
        // 12 of 200 have it: of a group of 50, 3 are expected to
        var contrast = Contrast(own: 12, of: 50, others: 0, ofOthers: 150);
        Assert.Equal(TraitVerdict.TooFew, contrast.Verdict);
        Assert.True(double.IsNaN(contrast.P));
        Assert.Equal(4, contrast.Lift, 1e-12);
    }

    [Fact]
    public void Of_WholeGroupAndNobodyElse_IsTested() =>
        Assert.Equal(TraitVerdict.OverRepresented, Contrast(own: 50, of: 50, others: 0, ofOthers: 150).Verdict);

    [Fact]
    public void Of_GroupOfNobodyKnown_TestsNothing() =>
        Assert.Equal(TraitVerdict.TooFew, Contrast(own: 0, of: 0, others: 50, ofOthers: 150).Verdict);

    private static TraitContrast Contrast(int own, int of, int others, int ofOthers)
    {
        TraitValue[] values =
        [
            new(1, null, null, [], [own, others]),
            new(2, null, null, [], [of - own, ofOthers - others]),
        ];
        var trait = new GroupTrait(ExtractColumns.FfpTier.Name, values, [0, 0], 0, [0, 0]);
        return TraitContrasts.Of(new GroupPortraits(new GroupPortraitOptions(), [], [trait], []), 1, new TraitContrastOptions())[0];
    }
}
