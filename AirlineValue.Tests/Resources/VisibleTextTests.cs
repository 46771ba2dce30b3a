using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;

namespace AirlineValue.Tests.Resources;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("北京 Beijing — é", "北京 Beijing — é")]
    [InlineData("a\u202Eb\u2066c", "a[U+202E]b[U+2066]c")]
    [InlineData("\0\t\n\u001b\u007f", "␀␉␊␛␡")]
    [InlineData("x\u0085\ufeff\u200b", "x[U+0085][U+FEFF][U+200B]")]
    [InlineData("👨‍👩", "👨‍👩")]
    [InlineData("", "")]
    public void Of_Text_ShowsWhatNobodyWouldSee(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void FigureMarkup_OfValues_KeepsTheProgramsMarksAndEscapesTheirs() => Assert.Equal(
        "<b>&lt;i>&amp;lt;%&#123;x}</b><br>2", FigureMarkup.Of($"<b>{"<i>&lt;%{x}"}</b><br>{"2"}").Text);

    [Fact]
    public void Figure_WithMarkupInItsNames_HandsOverText()
    {
        var row = new FrequencyRow("<k>&", "<b>n</b>", "<a href=x>t</a>", new FigureNumber(1, "1"), new FigureNumber(1, "100 %"));
        var json = FrequencyFigure.Create([row], ["v", "m", "s"]).ToJson();
        Assert.Contains("&lt;a href=x>t&lt;/a>", json);
        Assert.Contains("<b>%{y}</b><br>%{text}<extra></extra>", json);
        Assert.DoesNotContain("<a href", json);
    }
}
