using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class SuppressionStoreTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private SuppressionStore _store = default!;
    private MemberQueries _members = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _store = new SuppressionStore(_temporary.Database, TimeProvider.System);
        _members = new MemberQueries(_temporary.Database);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Upload_KnownUnknownAndRejectedRows_AreCountedAndHold()
    {
        var entry = Upload("MEMBER_NO\n5\n42\nA%7\nnobody\n5\n\"\"\n", replaces: false);
        Assert.Equal((6, 4, 2, 3, 1, 4), (entry.Rows, entry.Accepted, entry.Rejected, entry.Known, entry.Unknown, entry.SuppressedAfter));
        Assert.Equal([(6L, ContactRowFault.Repeated), (7L, ContactRowFault.NoNumber)], _store.Rejected(Granted.Read, entry.Id, 10).Select(r => (r.Line, r.Fault)));
        Assert.Equal(["5", "42", "A%7"], await SuppressedAsync());
    }

    [Fact]
    public async Task Upload_AddedThenReplaced_HoldsWhatTheLastOneSays_AndKeepsHistory()
    {
        Upload("5\n42\n", replaces: false);
        Upload("42\n79\n", replaces: false);
        Assert.Equal(["5", "42", "79"], await SuppressedAsync());
        Upload("116\n", replaces: true);
        Assert.Equal(["116"], await SuppressedAsync());
        Assert.Equal([1, 3, 2], _store.History().Select(e => e.SuppressedAfter));
        Assert.Equal([SuppressionKind.Replaced, SuppressionKind.Added, SuppressionKind.Added], _store.History().Select(e => e.Kind));
    }

    [Theory]
    [InlineData("MEMBER_NO\n")]
    [InlineData("MEMBER_NO,x\n,1\n")]
    public async Task Upload_WithoutANumber_ChangesNothing(string text)
    {
        Upload("5\n", replaces: false);
        Assert.Throws<ExtractRefusedException>(() => Upload(text, replaces: true));
        Assert.Equal(["5"], await SuppressedAsync());
        Assert.Single(_store.History());
    }

    [Fact]
    public async Task AddAndRemove_OneMember_HoldAndKeepTheReason()
    {
        Assert.NotNull(_store.Add(" 42 ", "asked by telephone", "test"));
        Assert.Null(_store.Add("42", "again", "test"));
        Assert.Equal("asked by telephone", _store.EntryOf("42")!.Note);
        Assert.Equal(["42"], await SuppressedAsync());
        Assert.Equal("wants letters again", _store.Remove("42", "wants letters again", "test")!.Note);
        Assert.Null(_store.Remove("42", "again", "test"));
        Assert.Null(_store.EntryOf("42"));
        Assert.Empty(await SuppressedAsync());
        Assert.Equal([SuppressionKind.MemberRemoved, SuppressionKind.MemberAdded], _store.History().Select(e => e.Kind));
    }

    [Fact]
    public async Task Upload_HoldsForExtractsThatComeLater()
    {
        Upload("1\n3\n", replaces: false);
        var later = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(5));
        Assert.Equal(["1", "3"], await SuppressedAsync(later));
    }

    private SuppressionEntry Upload(string text, bool replaces)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return _store.Upload(file, ExtractLimits.Default, "list.csv", replaces, "test", Ct);
    }

    private async Task<IEnumerable<string>> SuppressedAsync(int extract = 1)
    {
        var basis = (await _members.FindBasisAsync(extract, null, Ct)).Basis!;
        var page = await _members.PageAsync(Granted.Read, basis, [new HasContactMark(ContactMarks.Suppressed)], MemberOrder.File, [], 1, 100, Ct);
        var free = await _members.CountAsync(basis, [new HasContactMark(ContactMarks.None)], Ct);
        Assert.Equal(await _members.CountAsync(basis, [], Ct) - page.Count, free);
        return page.Rows.Select(row => row.Number);
    }
}
