using System.Security.Cryptography;
using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

/// <summary>What people do over HTTP, and the entries that it leaves. The extract has fifty-two made-up members.</summary>
public sealed class AuditedActsTests : IAsyncLifetime
{
    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Administrator => SignedIn.NameOf(Role.Administrator);

    private AuditLog Log => _app.Services.GetRequiredService<AuditLog>();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExample.StoreAsync(_app.Database);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Download_OfAList_LeavesFilterRowsAndTheHashOfWhatWasSent(string format)
    {
        using var client = _app.CreateClient();
        var file = await client.GetByteArrayAsync($"/api/members.{format}?extract=1&group=general&number=4", Ct);
        var ended = await LastAsync(AuditAct.DownloadEnded);
        var asked = Of(AuditAct.Downloaded)[0];
        Assert.Equal((Administrator, "extract 1", "members"), (asked.Actor, asked.Subject, asked.Details()["what"]));
        Assert.Equal(["analysis=1", "extract=1", "group=general", $"number={Log.DigestOf("4")}"], asked.Details()["filter"].TrimStart('?').Split('&').Where(part => part != "weighting=0").Order(StringComparer.Ordinal).Prepend("analysis=1").Distinct());
        Assert.Equal(
            ($"entry {asked.Id}", "whole", $"{file.Length}", Convert.ToHexStringLower(SHA256.HashData(file))),
            (ended.Subject, ended.Details()["status"], ended.Details()["bytes"], ended.Details()["sha256"]));
    }

    [Fact]
    public async Task Export_OfTheAudit_HasHashesThatFitAndIsAnEntryItself()
    {
        using var client = _app.CreateClient();
        await client.GetStringAsync("/members?extract=1", Ct);
        var lines = MemberXlsxTests.CsvRows(Encoding.UTF8.GetString(await client.GetByteArrayAsync("/api/audit.csv", Ct)));
        Assert.Equal(["ID", "AT_UTC", "ACTOR", "ACT", "SUBJECT", "DETAIL", "PREVIOUS", "HASH"], lines[0]);
        var entries = lines.Skip(1).Select(l => new AuditEntry(long.Parse(l[0]), l[1], l[2], l[3], l[4], l[5], l[6], l[7])).ToList();
        Assert.Equal(new AuditVerification(entries.Count, entries[^1].Hash, null), AuditChain.Verify(entries));
        Assert.Equal("audit", Of(AuditAct.Downloaded)[0].Subject);
    }

    [Fact]
    public async Task Look_AtAMember_IsOneEntryForOneLook()
    {
        using var client = _app.CreateClient();
        await client.GetStringAsync("/extracts/1/members/42", Ct);
        Assert.Equal([(Administrator, Log.DigestOf("42"))], Of(AuditAct.MemberSeen).Select(entry => (entry.Actor, entry.Subject)));
        Assert.DoesNotContain(Of(null), entry => entry.Detail.Contains("42", StringComparison.Ordinal) && entry.Act == "MemberSeen");
    }

    [Fact]
    public async Task Look_AtALists_IsOneEntryAFilterASession()
    {
        using var client = _app.CreateClient();
        foreach (var query in new[] { "?extract=1", "?extract=1", "?extract=1&page=2", "?extract=1&group=general", "?extract=1&group=general&sort=AGE" })
            await client.GetStringAsync($"/members{query}", Ct);
        Assert.Equal(["52", "10"], Of(AuditAct.ListSeen).Reverse().Select(entry => entry.Details()["rows"]));
    }

    [Fact]
    public async Task Look_AtRowsThatWereNotTaken_IsOneEntryAFileASession()
    {
        var export = await RejectAsync();
        using var client = _app.CreateClient();
        foreach (var page in new[] { "suppression", "suppression?file=1", "suppression?file=1", "suppression?file=2", $"exports/{export}", $"exports/{export}" })
            await client.GetStringAsync($"/{page}", Ct);
        Assert.Equal(
            [(Administrator, "suppression list", "?file=1", "2"), (Administrator, $"export {export}", "?file=1", "1")],
            Of(AuditAct.ListSeen).Reverse().Select(entry => (entry.Actor, entry.Subject, entry.Details()["filter"], entry.Details()["rows"])));
        var audit = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/audit?act=ListSeen", Ct));
        Assert.Contains("rows that were not taken", audit, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAndWithoutSuccess_IsAnEntry_AndTheNameOfNobodyIsNotKept()
    {
        Assert.Null(await SignedIn.PostAsync(_app, Administrator, "wrong"));
        Assert.Null(await SignedIn.PostAsync(_app, "a password by mistake", "wrong"));
        var failed = Of(AuditAct.SignInFailed).Select(entry => (entry.Actor, entry.Subject, entry.Details()["reason"]));
        Assert.Equal([("", "unknown account", "no such account"), (Administrator, $"account {Administrator}", "wrong password")], failed);
        Assert.Equal(Administrator, Of(AuditAct.SignedIn)[0].Actor);
        Assert.Contains(Of(AuditAct.AccountChanged), entry => entry.Details()["change"] == "made");
        Assert.Single(Of(AuditAct.PasswordSet));
        Assert.True(Log.Verify(null, Ct).Holds);
    }

    [Fact]
    public async Task Accounts_Changed_LeaveWhoWhatAndToWhom()
    {
        var desk = _app.Services.GetRequiredService<AccountDesk>();
        await desk.InviteAsync("ben", Role.Analyst, "root");
        var id = (await desk.ListAsync(Ct)).Single(account => account.Name == "ben").Id;
        await desk.SetRoleAsync(id, Role.LoyaltyStaff, "root");
        await desk.SetDisabledAsync(id, true, "root");
        await desk.SetDisabledAsync(id, false, "root");
        await desk.SignOutEverywhereAsync(id, "root");
        await desk.LinkAsync(id, "root");
        var entries = Log.Read(new AuditFilter(Actor: "root", Subject: "account ben"), 0, 20).Reverse();
        Assert.Equal(["made", "role", "disabled", "enabled", "", "link made"], entries.Select(entry => entry.Details().GetValueOrDefault("change", "")));
        Assert.Equal(("Analyst", "LoyaltyStaff"), (entries.ElementAt(1).Details()["from"], entries.ElementAt(1).Details()["to"]));
    }

    [Fact]
    public async Task Page_OfTheAudit_FiltersByTheNumberOfAMember()
    {
        using var client = _app.CreateClient();
        await client.GetStringAsync("/extracts/1/members/42", Ct);
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/audit?member=42", Ct));
        Assert.Contains("Looked at a member’s page", page, StringComparison.Ordinal);
        Assert.Contains("member 42", page, StringComparison.Ordinal);
        Assert.Contains("Entries: 1<", page, StringComparison.Ordinal);
        Assert.Contains("Entries: 0<", await client.GetStringAsync("/audit?member=43", Ct), StringComparison.Ordinal);
    }

    /// <summary>Brings suppression files with and without rows that are not taken, and such files of responses to an export.</summary>
    private async Task<int> RejectAsync()
    {
        foreach (var text in new[] { "MEMBER_NO\n5\n5\n\"\"\n", "MEMBER_NO\n42\n" })
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
            await Task.Run(() => _app.Services.GetRequiredService<SuppressionStore>().Upload(file, ExtractLimits.Default, "list.csv", false, "test", Ct), Ct);
        }
        var exports = _app.Services.GetRequiredService<ContactExportStore>();
        var export = await StoredExports.MakeAsync(exports, _app.Services.GetRequiredService<MemberQueries>(), "general", 0);
        var numbers = StoredExports.NumbersOf(exports, export);
        var (responses, day) = (_app.Services.GetRequiredService<ResponseStore>(), $"{export.CreatedAt:yyyy-MM-dd}");
        responses.Respond(export.Id, $"{numbers[0]},{day},yes\nstranger,{day},yes\n");
        responses.Respond(export.Id, $"{numbers[1]},{day},no\n");
        return export.Id;
    }

    private IReadOnlyList<AuditEntry> Of(AuditAct? act) => Log.Read(new AuditFilter(Act: act), 0, 100);

    // the entry is written when the last byte has left, which a client may have before
    private async Task<AuditEntry> LastAsync(AuditAct act)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (Of(act).Count == 0)
            await timer.WaitForNextTickAsync(Ct);
        return Of(act)[0];
    }
}
