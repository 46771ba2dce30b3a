using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using static AirlineValue.Domain.Segments.CustomerGroup;

namespace AirlineValue.Tests.Segments;

public sealed class SegmentNamingTests
{
    // In the order L, R, F, M, C, as a manager would tell the groups.
    private static readonly double[] FliesMuchAndLately = [0.4, -0.8, 2.5, 2.4, 0.3];
    private static readonly double[] HighCabins = [0.1, 0, -0.2, -0.2, 2.2];
    private static readonly double[] LongWithUs = [1.2, -0.4, -0.1, -0.1, -0.2];
    private static readonly double[] New = [-0.7, -0.4, -0.2, -0.2, -0.3];
    private static readonly double[] Gone = [-0.3, 1.7, -0.6, -0.5, -0.2];

    [Fact]
    public void Name_FiveTypicalCentres_GivesEachItsName() =>
        Assert.Equal(
            [ImportantKeep, ImportantDevelop, ImportantWinBack, General, LowValue],
            Groups(FliesMuchAndLately, HighCabins, LongWithUs, New, Gone));

    [Fact]
    public void Name_SmallChanges_ChangeNoName()
    {
        var random = new Random(1);
        double[][] centres = [FliesMuchAndLately, HighCabins, LongWithUs, New, Gone];
        for (var round = 0; round < 500; round++)
        {
            var changed = centres.Select(c => c.Select(z => z + 0.4 * (random.NextDouble() - 0.5)).ToArray()).ToArray();
            Assert.Equal([ImportantKeep, ImportantDevelop, ImportantWinBack, General, LowValue], Groups(changed));
        }
    }

    [Fact]
    public void Name_AnyOrder_GoesWithTheCentre() =>
        Assert.Equal(
            [LowValue, ImportantDevelop, General, ImportantKeep, ImportantWinBack],
            Groups(Gone, HighCabins, New, FliesMuchAndLately, LongWithUs));

    [Fact]
    public void Name_TwoCentresThatFitOneName_GivesItToTheBetterAndNoneTwice()
    {
        double[] fliesStillMore = [0.3, -0.9, 4, 4, 0.5];
        var groups = Groups(FliesMuchAndLately, fliesStillMore, LongWithUs, New, Gone);
        Assert.Equal(ImportantKeep, groups[1]);
        Assert.Equal(5, groups.Distinct().Count());
    }

    [Fact]
    public void Name_MembersGoneAfterManyYears_AreToBeWonBackRatherThanNewOnes()
    {
        // Both have been away; the ones with ten years behind them are worth winning back.
        double[] goneAfterYears = [1.4, 1.0, -0.4, -0.4, 0.2];
        double[] goneAtOnce = [-0.8, 1.2, -0.6, -0.6, -0.3];
        Assert.Equal(
            [ImportantWinBack, LowValue, ImportantKeep, General, ImportantDevelop],
            Groups(goneAfterYears, goneAtOnce, FliesMuchAndLately, New, HighCabins));
    }

    [Fact]
    public void Name_FewerThanFiveCentres_GivesDistinctNames()
    {
        Assert.Equal([LowValue, ImportantKeep], Groups([-0.1, 0.1, -0.3, -0.3, -0.1], [0.5, -0.8, 1.8, 1.7, 0.3]));
        Assert.Equal([General, LowValue, ImportantWinBack, ImportantKeep], Groups(New, Gone, LongWithUs, FliesMuchAndLately));
    }

    [Fact]
    public void Name_MoreThanFiveCentres_RepeatsNamesWithANumberByFit()
    {
        double[] fliesStillMore = [0.3, -0.9, 5, 5, 0.4];
        double[] evenNewer = [-1.2, -0.4, -0.2, -0.2, -0.3];
        var names = Name(FliesMuchAndLately, HighCabins, LongWithUs, New, Gone, fliesStillMore, evenNewer);
        Assert.Equal(
            [
                "important-keep-2", "important-develop", "important-win-back", "general-2", "low-value", "important-keep", "general",
            ],
            names.Select(n => n.Key));
    }

    [Fact]
    public void Name_AnyCentre_SaysWhy()
    {
        var name = Name(FliesMuchAndLately, HighCabins, LongWithUs, New, Gone)[1];
        Assert.Equal(name.Fit, name.Contributions.Sum(), 1e-12);
        // The cabin is what makes this group.
        Assert.Equal(4, name.Contributions.ToList().IndexOf(name.Contributions.Max()));
        Assert.NotEqual(name.Group, name.RunnerUp);
        Assert.True(name.RunnerUpFit < name.Fit);
    }

    [Fact]
    public void Name_RandomCentres_HasTheHighestSumOfAllAssignments()
    {
        var random = new Random(2);
        for (var round = 0; round < 50; round++)
        {
            var centres = Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, 5).Select(_ => 4 * random.NextDouble() - 2).ToArray()).ToArray();
            var fits = centres.Select(c => GroupSignature.Lrfmc.Select(s => s.Contributions(Indicator.Lrfmc, c).Sum()).ToArray()).ToArray();
            var best = Permutations([0, 1, 2, 3, 4]).Max(p => p.Select((group, c) => fits[c][group]).Sum());
            Assert.Equal(best, Name(centres).Sum(n => n.Fit), 1e-9);
        }
    }

    // In the order R, F, S: the few at the top, those who pay more than they fly, the once frequent who are quiet, those a
    // little below average, the silent.
    [Fact]
    public void Name_RecencyFrequencyAndSpend_TellsTheFiveGroups()
    {
        double[][] centres = [[-0.9, 4, 4.5], [-0.8, 0.1, 1.2], [0.9, 0.5, 0.6], [-0.2, -0.4, -0.4], [1.7, -0.6, -0.5]];
        var names = SegmentNaming.Name([Indicator.R, Indicator.F, Indicator.S], centres);
        Assert.Equal([ImportantKeep, ImportantDevelop, ImportantWinBack, General, LowValue], names.Select(n => n.Group));
        Assert.All(names, name => Assert.Equal(3, name.Contributions.Count));
    }

    [Fact]
    public void Name_LengthInPlaceOfMileage_StillGivesEveryNameOnce()
    {
        double[][] centres = [[0.3, 3, 3], [-0.6, 0.2, 1], [1.4, -0.2, -0.1], [-0.8, -0.3, -0.4], [0.1, -0.9, -0.8]];
        var names = SegmentNaming.Name([Indicator.L, Indicator.F, Indicator.S], centres);
        Assert.Equal(ImportantKeep, names[0].Group);
        Assert.Equal(ImportantWinBack, names[2].Group);
        Assert.Equal(5, names.Select(n => n.Group).Distinct().Count());
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    private static IReadOnlyList<SegmentName> Name(params double[][] centres) => SegmentNaming.Name(Indicator.Lrfmc, centres);

    private static CustomerGroup[] Groups(params double[][] centres) => [.. Name(centres).Select(n => n.Group)];
}
