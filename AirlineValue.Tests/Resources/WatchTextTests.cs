using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Extracts;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Watching;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Resources;

public sealed class WatchTextTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_state_of_the_watched_folder_has_a_text(string culture)
    {
        using var texts = new Texts(culture);
        var watch = texts.Get<IStringLocalizer<WatchTexts>>();
        string[] keys =
        [
            .. Enum.GetNames<WatchProblemKind>().Select(kind => $"Problem.{kind}"),
            .. Enum.GetNames<WaitingReason>().Select(reason => $"Waiting.{reason}"),
            .. Enum.GetNames<WatchedFileOutcome>().Append("AtWork").Select(outcome => $"Badge.{outcome}"),
        ];
        Assert.DoesNotContain(keys, key => watch[key].ResourceNotFound);
        var extracts = texts.Get<IStringLocalizer<ExtractsTexts>>();
        string[] ofExtracts =
        [
            .. Enum.GetNames<ExtractOrigin>().Select(origin => $"Origin.{origin}"),
            .. Enum.GetNames<DemonstrationSpan>().SelectMany(span => new[] { $"Demonstration.Span.{span}", $"Demonstration.Hint.{span}" }),
        ];
        Assert.DoesNotContain(ofExtracts, key => extracts[key].ResourceNotFound);
    }
}
