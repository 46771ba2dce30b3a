using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Resources;
using Xunit;

namespace AirlineValue.Tests.Resources;

public sealed class FieldFormatTests
{
    [Theory]
    [InlineData("en-US", "62,044", "25.4%", "CNY 1,234", "580,717 km", "48.9 months")]
    [InlineData("zh-CN", "62,044", "25.4%", "¥1,234", "580,717公里", "48.9个月")]
    [InlineData("de-DE", "62.044", "25,4 %", "CNY 1.234", "580.717 km", "48,9 months")]
    public void Numbers_follow_the_culture(
        string culture, string count, string share, string currency, string kilometres, string months)
    {
        using var texts = new Texts(culture);
        var format = texts.Get<FieldFormat>();
        Assert.Equal(count, format.Count(62044));
        // .NET and ICU disagree between versions about the kind of space before a percent sign
        Assert.Equal(share, format.Share(0.2541).Replace('\u00a0', ' '));
        Assert.Equal(currency, format.Currency(1234));
        Assert.Equal(kilometres, format.Kilometres(580717));
        Assert.Equal(months, format.Months(48.93));
    }

    [Theory]
    [InlineData("en-US", "31 Mar 2014")]
    [InlineData("zh-CN", "2014年3月31日")]
    [InlineData("de-DE", "31.03.2014")]
    [InlineData("", "2014-03-31")]
    public void Date_can_not_be_misread(string culture, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<FieldFormat>().Date(new DateOnly(2014, 3, 31)));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.001234, "0.00123")]
    [InlineData(0.7221, "0.722")]
    [InlineData(-2.4834, "-2.48")]
    [InlineData(9.999, "10.0")]
    [InlineData(12.34, "12.3")]
    [InlineData(99.96, "100")]
    [InlineData(123.4, "123")]
    [InlineData(17321.9, "17,322")]
    [InlineData(double.NaN, "—")]
    [InlineData(double.PositiveInfinity, "—")]
    public void Significant_keeps_three_digits_and_all_before_the_point(double value, string expected)
    {
        using var texts = new Texts("en-US");
        Assert.Equal(expected, texts.Get<FieldFormat>().Significant(value));
    }

    [Theory]
    [InlineData("en-US", 687443556, "687 million")]
    [InlineData("en-US", 1074703000, "1.07 billion")]
    [InlineData("en-US", 999999, "999,999")]
    [InlineData("zh-CN", 687443556, "6.87亿")]
    [InlineData("zh-CN", 62044, "6.20万")]
    [InlineData("zh-CN", 9999, "9,999")]
    [InlineData("de-DE", 1234567, "1,23 million")]
    public void Compact_counts_in_the_words_of_the_culture(string culture, double value, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<FieldFormat>().Compact(value));
    }

    [Theory]
    [InlineData("zh-CN", "CNY", "¥6.87亿")]
    [InlineData("zh-CN", "EUR", "EUR 6.87亿")]
    [InlineData("en-US", "EUR", "EUR 687 million")]
    public void Currency_is_the_configured_one(string culture, string currency, string expected)
    {
        using var texts = new Texts(culture, currency);
        Assert.Equal(expected, texts.Get<FieldFormat>().CompactCurrency(687443556));
        Assert.Equal(currency, texts.Get<FieldFormat>().UnitName(ColumnUnit.Currency));
    }

    [Theory]
    [InlineData("en-US", -1234.0, "CNY -1,234")]
    [InlineData("zh-CN", -1234.0, "-¥1,234")]
    [InlineData("en-US", 12.5, "CNY 12.50")]
    public void Currency_shows_signs_and_cents_where_they_matter(string culture, double value, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<FieldFormat>().Currency(value));
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1,023 B")]
    [InlineData(1536, "1.50 kB")]
    [InlineData(14889062, "14.2 MB")]
    [InlineData(4294967296, "4.00 GB")]
    public void Bytes_scale_by_1024(long value, string expected)
    {
        using var texts = new Texts("en-US");
        Assert.Equal(expected, texts.Get<FieldFormat>().Bytes(value));
    }

    [Theory]
    [InlineData(0.85, "850 ms")]
    [InlineData(2.345, "2.35 s")]
    [InlineData(59.99, "1 min 0 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(3900, "1 h 5 min")]
    public void Duration_takes_the_units_that_fit(double seconds, string expected)
    {
        using var texts = new Texts("en-US");
        Assert.Equal(expected, texts.Get<FieldFormat>().Duration(TimeSpan.FromSeconds(seconds)));
    }

    [Theory]
    [InlineData("en-US", 1, "1 day")]
    [InlineData("en-US", 0, "0 days")]
    [InlineData("en-US", 21, "21 days")]
    [InlineData("zh-CN", 1, "1天")]
    public void Days_OfOne_AreADay(string culture, double days, string expected)
    {
        using var texts = new Texts(culture);
        Assert.Equal(expected, texts.Get<FieldFormat>().Days(days));
    }

    [Fact]
    public void Precise_keeps_all_digits()
    {
        using var texts = new Texts("en-US");
        Assert.Equal("17,321.89726480022", texts.Get<FieldFormat>().Precise(17321.89726480022));
    }
}
