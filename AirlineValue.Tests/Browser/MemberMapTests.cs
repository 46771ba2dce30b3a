using System.Globalization;
using System.Text.RegularExpressions;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AirlineValue.Tests.Browser;

public sealed class MemberMapTests(RealBrowser browser) : IClassFixture<RealBrowser>, IAsyncLifetime
{
    private readonly RunningApp _app = new();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExample.StoreAsync(_app.Database);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Box_DrawnOverThePicture_OpensAsManyMembersAsItSays()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await visitor.Page.GotoAsync("/segments/map");
        await PageInspection.ScrollToChartsAsync(visitor.Page, 2);
        var area = (await visitor.Page.Locator(".chart-canvas .nsewdrag").First.BoundingBoxAsync())!;
        await visitor.Page.Mouse.MoveAsync(area.X + area.Width * 0.2f, area.Y + area.Height * 0.1f);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(area.X + area.Width * 0.8f, area.Y + area.Height * 0.9f, new() { Steps = 5 });
        await visitor.Page.Mouse.UpAsync();
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("pc1=.*pc2="));
        await OpenAndCompareAsync(visitor);
    }

    [Fact]
    public async Task Box_TypedIntoTheFields_OpensAsManyMembersAsItSays()
    {
        await using var visitor = await browser.VisitAsync(_app);
        await visitor.Page.GotoAsync("/segments/map");
        await PageInspection.ScrollToChartsAsync(visitor.Page, 2);
        await visitor.Page.GetByLabel("Component 1 from").FillAsync("-0.5");
        await visitor.Page.GetByLabel("Component 2 to").FillAsync("1");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Regex("pc1=-0.5\\.\\.&pc2=\\.\\.1$"));
        await OpenAndCompareAsync(visitor);
    }

    private async Task OpenAndCompareAsync(Visitor visitor)
    {
        var open = visitor.Page.Locator("main [role=status] a.primary");
        var said = int.Parse((await open.TextContentAsync())!.Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.InRange(said, 1, 50);
        var href = (await open.GetAttributeAsync("href"))!;
        var address = MembersAddress.Read(href[href.IndexOf('?', StringComparison.Ordinal)..]);
        var queries = _app.Services.GetRequiredService<MemberQueries>();
        var (basis, _) = await queries.FindBasisAsync(address.Extract, address.Analysis, TestContext.Current.CancellationToken);
        Assert.Equal(said, await queries.CountAsync(basis!, address.Conditions, TestContext.Current.CancellationToken));
        Assert.Contains(address.Conditions, c => c is ComponentRange);
        await open.ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("table.members tbody tr")).ToHaveCountAsync(said);
        Assert.Empty(visitor.Errors);
    }
}
