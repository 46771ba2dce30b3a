using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Resources;

public sealed class KindTextTests
{
    [Theory]
    [InlineData("en-US", 1_000, true, 1_000, 950, "The file holds 1,000 members, 950 of them known to march.csv (window to 31 Mar 2014), which has 62,988: probably an increment.")]
    [InlineData("zh-CN", 1_000, true, 1_000, 950, "文件含 1,000 名会员，其中 950 名已在 march.csv（窗口截至 2014年3月31日）中，后者共有 62,988 名会员：很可能是增量文件。")]
    [InlineData("en-US", 63_123, false, 2_048, 2_000, "The file holds about 63,000 members; of 2,048 that were looked up, 2,000 are known to march.csv (window to 31 Mar 2014), which has 62,988: probably a full snapshot.")]
    [InlineData("zh-CN", 63_123, false, 2_048, 2_000, "文件含 约 63,000 名会员；抽查 2,048 名，其中 2,000 名已在 march.csv（窗口截至 2014年3月31日）中，后者共有 62,988 名会员：很可能是全量文件。")]
    public void Guess_SaysWhatWasSeenAndWhatFollows(string culture, long members, bool isWhole, int lookedUp, int known, string expected)
    {
        using var texts = new Texts(culture);
        var march = new Extract { FileName = "march.csv", UploadedBy = "test", WindowEnd = new DateOnly(2014, 3, 31) };
        Assert.Equal(expected, texts.Get<KindText>().Guess(new KindAdvice(march, new OverlapLook(members, isWhole, lookedUp, known, 62_988), [march])));
    }

    [Theory]
    [InlineData("en-US", "taken over: 61,000 members as of 31 Mar 2014, 988 members as of 28 Feb 2014")]
    [InlineData("zh-CN", "沿用：61,000 名会员（截至 2014年3月31日）、988 名会员（截至 2014年2月28日）")]
    public void TakenOver_OfSeveralDays_NamesEach(string culture, string expected)
    {
        using var texts = new Texts(culture);
        MembersAsOf[] asOf = [new(new DateOnly(2014, 3, 31), 61_000), new(new DateOnly(2014, 2, 28), 988)];
        Assert.Equal(expected, texts.Get<KindText>().TakenOver(new IncrementReport(1, "march.csv", new DateOnly(2014, 3, 31), 62_988, 0, 1_000, 0, asOf, 2)));
    }
}
