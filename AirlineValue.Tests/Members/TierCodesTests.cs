using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Tests.Members;

public sealed class TierCodesTests
{
    [Fact]
    public void Codes_OfAColumn_AreDistinctAndAscending() =>
        Assert.Equal([4, 5, 6], TierCodes.Of(Tiers(6, double.NaN, 4, 4, 5, 6, 4)));

    [Fact]
    public void Codes_TooManyToBeTiers_AreNone()
    {
        var most = Enumerable.Range(0, TierCodes.Most).Select(i => (double)i).ToArray();
        Assert.Equal(most, TierCodes.Of(Tiers(most)));
        Assert.Empty(TierCodes.Of(Tiers([.. most, 99])));
    }

    private static ColumnCells Tiers(params double[] codes) => ColumnCells.Of(ExtractColumns.FfpTier, codes);
}
