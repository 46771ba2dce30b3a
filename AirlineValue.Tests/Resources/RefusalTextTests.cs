using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Extracts;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Resources;

public sealed class RefusalTextTests
{
    [Theory]
    [InlineData("en-US", "The file is larger than allowed: 1.50 MB, at most 1.00 MB.")]
    [InlineData("zh-CN", "文件超过允许的大小：1.50 MB，上限为 1.00 MB。")]
    public void Extract_TooLarge_SaysSizes(string culture, string expected)
    {
        using var texts = new Texts(culture);
        var refusal = new ExtractRefusal(ExtractRefusalReason.TooLarge, ["1572864"], ["1048576"]);
        Assert.Equal(expected, texts.Get<RefusalText>().Extract(refusal).What);
    }

    [Theory]
    [InlineData("1572864 B", "≤ 1048576 B", "1.50 MB, at most 1.00 MB.")]
    [InlineData("> 1048576 B", "≤ 1048576 B", "> 1.00 MB, at most 1.00 MB.")]
    [InlineData("1048577", "1048576", "> 1.00 MB, at most 1.00 MB.")]
    [InlineData("20.0 kB", "10.0 kB", "20.0 kB, at most 10.0 kB.")]
    [InlineData("1200 : 1", "≤ 1000 : 1", "1200 : 1, at most 1000 : 1.")]
    public void Job_RefusedForItsSize_SaysSizes(string found, string limit, string end)
    {
        using var texts = new Texts("en-US");
        foreach (var reason in new[] { ExtractRefusalReason.TooLarge, ExtractRefusalReason.UnpacksTooLarge })
            Assert.EndsWith(end, texts.Get<RefusalText>().Job(new JobFailure(reason.ToString(), "", found, limit)).What);
    }

    [Fact]
    public void Extract_ReaderRefusedForItsSize_ShowsNoBareBytes()
    {
        using var texts = new Texts("en-US");
        var refusal = ExtractText.Refused("MEMBER_NO,AGE\n1,30\n2,40\n"u8.ToArray(), limits: new ExtractLimits { MaxFileBytes = 20 });
        Assert.Equal("The file is larger than allowed: 24 B, at most 20 B.", texts.Get<RefusalText>().Extract(refusal).What);
    }

    [Fact]
    public void Extract_RefusedForSomethingElse_KeepsWhatWasFound()
    {
        using var texts = new Texts("en-US");
        var refusal = new ExtractRefusal(ExtractRefusalReason.TooManyColumns, ["5000"], ["1000"]);
        Assert.Equal("The file has more columns than allowed: 5000, at most 1000.", texts.Get<RefusalText>().Extract(refusal).What);
    }
}
