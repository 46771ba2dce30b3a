using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class PeriodParameterTests
{
    public static TheoryData<string, MemberCondition, string, string> Addresses() => new()
    {
        { "groupin=general%403", new InGroupIn(3, "general"), "in extract 3: General", "在数据文件 3 中属于：一般客户" },
        { "groupin=general-2%403%407", new InGroupIn(3, "general-2", 7), "in extract 3: General 2 (analysis 7)", "在数据文件 3 中属于：一般客户 2（分析 7）" },
        { "groupin=none%403", new InGroupIn(3, null), "dropped by cleaning in extract 3", "在数据文件 3 中被清洗剔除" },
        { "notgroupin=important-keep%403", new NotInGroupIn(3, "important-keep"), "in extract 3: not Important — keep", "在数据文件 3 中不属于：重要保持客户" },
        { "notgroupin=none%403%401", new NotInGroupIn(3, null, 1), "not dropped by cleaning in extract 3 (analysis 1)", "在数据文件 3 中未被清洗剔除（分析 1）" },
        { "cause=model%403%401", new HasMovementCause(MovementCause.Model, 3, 1), "the model changed, compared with extract 3 by analysis 1", "模型发生变化（与分析 1 对数据文件 3 的判定相比）" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Condition_AsAnAddress_IsReadBackAndHasWords(string query, MemberCondition condition, string english, string chinese)
    {
        Assert.Equal($"?{query}", new MembersAddress { Conditions = [condition] }.ToQuery());
        var read = MembersAddress.Read($"?{query}");
        Assert.Empty(read.Unreadable);
        Assert.Equal([condition], read.Conditions);
        using (var texts = new ViewTexts("en-US"))
            Assert.Equal(english, texts.Get<ConditionText>().Of(condition, []));
        using (var texts = new ViewTexts("zh-CN"))
            Assert.Equal(chinese, texts.Get<ConditionText>().Of(condition, []));
    }

    [Fact]
    public void Causes_All_AreReadBack()
    {
        foreach (var cause in Enum.GetValues<MovementCause>())
        {
            var address = new MembersAddress { Conditions = [new HasMovementCause(cause, 3, 1)] };
            Assert.Equal(address.Conditions, MembersAddress.Read(address.ToQuery()).Conditions);
        }
    }

    [Theory]
    [InlineData("groupin=general")]
    [InlineData("groupin=general%400")]
    [InlineData("groupin=%403")]
    [InlineData("groupin=general%403%40x")]
    [InlineData("cause=model%403")]
    [InlineData("cause=weather%403%401")]
    public void Address_ThatSaysNothingKnown_IsNamedAsUnreadable(string query) => Assert.Single(MembersAddress.Read($"?{query}").Unreadable);
}
