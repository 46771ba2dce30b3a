using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using Xunit;

namespace AirlineValue.Tests.Resources;

public sealed class EnumTextTests
{
    [Theory]
    [InlineData("en-US", CustomerGroup.ImportantKeep, "Important — keep")]
    [InlineData("en-US", CustomerGroup.LowValue, "Low value")]
    [InlineData("zh-CN", CustomerGroup.ImportantKeep, "重要保持客户")]
    [InlineData("zh-CN", CustomerGroup.ImportantDevelop, "重要发展客户")]
    [InlineData("zh-CN", CustomerGroup.ImportantWinBack, "重要挽留客户")]
    [InlineData("zh-CN", CustomerGroup.General, "一般客户")]
    [InlineData("zh-CN", CustomerGroup.LowValue, "低价值客户")]
    public void Group_has_the_fields_name(string culture, CustomerGroup group, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<SegmentTexts>().Name(group));
    }

    [Theory]
    [InlineData("en-US", "Important — keep 2")]
    [InlineData("zh-CN", "重要保持客户 2")]
    public void Repeated_group_bears_its_number(string culture, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<SegmentTexts>().Name(CustomerGroup.ImportantKeep, 2));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_value_of_the_field_has_a_text(string culture)
    {
        using var texts = new Texts(culture);
        var field = texts.Get<IStringLocalizer<FieldTexts>>();
        string[] keys =
        [
            .. ExtractColumns.All.Select(column => $"Column.{column.Name}"),
            .. Indicator.All.SelectMany(indicator => new[] { $"Indicator.{indicator.Name}", $"Indicator.{indicator.Name}.Explanation" }),
            .. Enum.GetValues<ColumnUnit>().Where(unit => unit is not (ColumnUnit.None or ColumnUnit.Currency)).Select(unit => $"UnitName.{unit}"),
        ];
        Assert.DoesNotContain(keys, key => field[key].ResourceNotFound);
        var segments = texts.Get<SegmentTexts>();
        var rules = texts.Get<RuleText>();
        Assert.All(Enum.GetValues<CustomerGroup>(), group =>
            AssertWritten(segments.Name(group), segments.Signature(group), segments.LifeCycleStage(group), segments.Asks(group),
                segments.Signature(group, [Indicator.R, Indicator.F, Indicator.S]), segments.Asks(group, [Indicator.R, Indicator.F, Indicator.S])));
        Assert.All(Enum.GetValues<CleaningRule>(), rule => AssertWritten(rules.Name(rule), rules.Explanation(rule)));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_refusal_says_what_happened_and_what_to_do(string culture)
    {
        using var texts = new Texts(culture);
        var refusals = texts.Get<RefusalText>();
        Explanation[] all =
        [
            .. Enum.GetValues<ExtractRefusalReason>().Select(reason => refusals.Extract(new ExtractRefusal(reason, ["f"], ["e"]))),
            .. Enum.GetValues<AnalysisRefusalReason>().Select(reason => refusals.Analysis(reason, "k", "f", "e")),
            .. Enum.GetValues<QuarantineReason>().Select(reason => refusals.Quarantine(reason, "AGE", "x")),
        ];
        Assert.All(all, explanation => AssertWritten(explanation.What, explanation.Remedy));
    }

    [Fact]
    public void Refusal_names_what_was_found_and_expected()
    {
        using var texts = new Texts("zh-CN");
        var explanation = texts.Get<RefusalText>().Extract(
            new ExtractRefusal(ExtractRefusalReason.MissingColumns, ["A", "B"], ["MEMBER_NO", "LOAD_TIME"]));
        Assert.Equal("缺少必需的列：MEMBER_NO、LOAD_TIME。文件中的列为：A、B。", explanation.What);
    }

    [Fact]
    public void Failure_without_a_sentence_is_named_by_its_code()
    {
        using var texts = new Texts("en-US");
        var explanation = texts.Get<RefusalText>().Job(new JobFailure("NobodyKnows", "", "", ""));
        Assert.Contains("NobodyKnows", explanation.What, StringComparison.Ordinal);
        Assert.Contains("administrator", explanation.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_of_an_analysis_names_the_indicator_in_words()
    {
        using var texts = new Texts("en-US");
        var explanation = texts.Get<RefusalText>().Job(new JobFailure("ConstantIndicator", "C", "0.7", "different values"));
        Assert.StartsWith("Discount coefficient (C) has the same value for all members: 0.7.", explanation.What, StringComparison.Ordinal);
    }

    // a text that is missing comes back as its key
    private static void AssertWritten(params string[] texts) => Assert.All(texts, text =>
    {
        Assert.NotEmpty(text);
        Assert.DoesNotMatch(@"^[A-Za-z]+\.[A-Za-z.\-]+$", text);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    });
}
