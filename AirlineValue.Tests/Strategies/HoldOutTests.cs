using System.Globalization;
using System.Text;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class HoldOutTests
{
    private static readonly string[] Members = [.. Enumerable.Range(0, 10_000).Select(i => (10_000_000 + i * 7).ToString(CultureInfo.InvariantCulture))];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 1000)]
    [InlineData(0.33335, 3334)]
    [InlineData(0.5, 5000)]
    public void Choose_AShare_HoldsOutAsMany(double share, int expected) => Assert.Equal(expected, Chosen(Members, share, 1).Count);

    [Fact]
    public void Choose_SameSeedAndMembersInAnotherOrder_IsTheSame()
    {
        var shuffled = Members.ToArray();
        new Random(3).Shuffle(shuffled);
        Assert.Equal(Chosen(Members, 0.1, 7), Chosen(shuffled, 0.1, 7));
    }

    [Fact]
    public void Choose_LargerShare_HoldsAllOfTheSmaller() => Assert.Superset(Chosen(Members, 0.1, 7), Chosen(Members, 0.2, 7));

    [Fact]
    public void Choose_OtherSeed_IsAnotherChoice()
    {
        // of 1,000 among 10,000 another 1,000 shares 100 by chance, with a standard deviation of 9
        var shared = Chosen(Members, 0.1, 1).Intersect(Chosen(Members, 0.1, 2)).Count();
        Assert.InRange(shared, 55, 145);
    }

    [Fact]
    public void Choose_NumbersInARow_IsSpreadOverAll()
    {
        var chosen = Chosen(Members, 0.1, 1);
        // each thousand of the numbers in order holds 100, with a standard deviation of 9
        Assert.All(Members.Chunk(1000), some => Assert.InRange(some.Count(chosen.Contains), 55, 145));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.51)]
    [InlineData(double.NaN)]
    public void Choose_ImpossibleShare_IsRefused(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HoldOut.Choose([1UL], share));

    private static HashSet<string> Chosen(string[] members, double share, int seed)
    {
        var isHeldOut = HoldOut.Choose([.. members.Select(member => HoldOut.DrawOf(Encoding.UTF8.GetBytes(member), seed))], share);
        return [.. members.Where((_, i) => isHeldOut[i])];
    }
}
