using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Tests.Resources;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

/// <summary>The steps that a marketing manager takes, from an empty database to a list of members.</summary>
internal sealed class Journey(Visitor visitor, string language) : IDisposable
{
    private readonly Texts _texts = new(language);

    /// <summary>The links to the groups in the first table of the page.</summary>
    public ILocator Groups => Page.Locator("main table").First.Locator(".group-badge");

    private IPage Page => visitor.Page;

    private IStringLocalizer<ExtractsTexts> Extracts => _texts.Get<IStringLocalizer<ExtractsTexts>>();

    private IStringLocalizer<AnalysesTexts> Analyses => _texts.Get<IStringLocalizer<AnalysesTexts>>();

    public void Dispose() => _texts.Dispose();

    /// <summary>The first page leads to the upload.</summary>
    public async Task StartAsync()
    {
        // idle: the circuit is there, so that the click is one of the running application
        await Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Page.Locator("main .state.empty a.button.primary").ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/extracts$"));
        await Assertions.Expect(Page.Locator(".upload-panel[data-ready] [data-pick]")).ToBeVisibleAsync();
    }

    /// <summary>Asks for the demonstration extract.</summary>
    public async Task DemonstrateAsync(int members)
    {
        await Page.Locator("#demonstration-members").FillAsync(members.ToString(CultureInfo.InvariantCulture));
        await Page.GetByRole(AriaRole.Button, new() { Name = Extracts["Demonstration.Try"], Exact = true }).ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/extracts/\\d+"));
    }

    /// <summary>Picks a file, and imports and analyses it as it is read.</summary>
    public async Task UploadAsync(FilePayload? content, string? path)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Locator(".drop-zone [data-pick]").ClickAsync());
        await (content is null ? chooser.SetFilesAsync(path!) : chooser.SetFilesAsync(content));
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/extracts/\\d+"));
        await Page.GetByRole(AriaRole.Button, new() { Name = Analyses["Form.ImportAndAnalyse"], Exact = true }).ClickAsync();
    }

    /// <summary>Waits for the groups and opens them, in the order of their value.</summary>
    public async Task OpenGroupsAsync()
    {
        var done = Page.GetByRole(AriaRole.Link, new() { Name = Extracts["Done.FiveGroups"], Exact = true });
        await Assertions.Expect(done).ToBeVisibleAsync(new() { Timeout = 120_000 });
        await done.ClickAsync();
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex("/segments"));
        var segments = _texts.Get<SegmentTexts>();
        await Assertions.Expect(Groups)
            .ToHaveTextAsync([.. Enum.GetValues<Domain.Segments.CustomerGroup>().Select(group => segments.Name(group))]);
    }

    /// <summary>Opens the first group, which is the most valuable one, and asks for its members with many flights.</summary>
    public async Task FilterAsync(int minimumFlights)
    {
        await Groups.First.ClickAsync();
        var name = _texts.Get<SegmentTexts>().Name(Domain.Segments.CustomerGroup.ImportantKeep);
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        await Page.Locator(".condition-form summary").ClickAsync();
        await Page.Locator("#add-field").SelectOptionAsync("F");
        await Page.Locator("#add-from").FillAsync(minimumFlights.ToString(CultureInfo.InvariantCulture));
        await Page.Locator(".condition-form button[type=submit]").ClickAsync();
        var filtered = new Regex($@"[?&]F={minimumFlights}\.\.(&|#|$)");
        await Assertions.Expect(Page).ToHaveURLAsync(filtered);
        await Assertions.Expect(Page.Locator(".download a.button.primary")).ToHaveAttributeAsync("href", filtered);
    }

    /// <summary>Downloads the list: its first lines, its heads and its rows.</summary>
    public async Task<MemberList> DownloadAsync()
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator(".download a.button.primary").ClickAsync());
        return MemberList.Read(await File.ReadAllTextAsync(await download.PathAsync(), Encoding.UTF8));
    }
}

/// <summary>A downloaded list of members.</summary>
internal sealed record MemberList(IReadOnlyList<string> Provenance, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    // The fields that are looked at hold neither separators nor line breaks; quotes may stand around any.
    private static readonly Regex Fields = new("(^|,)(\"(?<quoted>([^\"]|\"\")*)\"|(?<plain>[^,]*))", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    public static MemberList Read(string text)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();
        var provenance = lines.TakeWhile(line => line.TrimStart('"').StartsWith('#')).ToList();
        var heads = Split(lines[provenance.Count]);
        var rows = lines.Skip(provenance.Count + 1).Select(line => heads.Zip(Split(line)).ToDictionary(x => x.First, x => x.Second));
        return new MemberList(provenance, [.. rows]);
    }

    private static List<string> Split(string line) =>
        [.. Fields.Matches(line).Select(match => match.Groups[match.Groups["quoted"].Success ? "quoted" : "plain"].Value)];
}
