using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

/// <summary>An export of ten members, half of them held out, and files of responses to it.</summary>
public sealed class ResponseTakeBackTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly SetClock _clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private ResponseTakeBack _store = default!;
    private ResponseStore _responses = default!;
    private ContactExportStore _exports = default!;
    private MemberQueries _members = default!;
    private AuditLog _log = default!;
    private ContactExport _export = default!;
    private string[] _numbers = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ExportedGroup Whole => _exports.Find(_export.Id)!.Whole;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _store = new ResponseTakeBack(_temporary.Database, _clock);
        _responses = new ResponseStore(_temporary.Database, _clock);
        _exports = new ContactExportStore(_temporary.Database, _clock);
        _members = new MemberQueries(_temporary.Database, _clock);
        _log = new AuditLog(_temporary.Database, _clock);
        _export = await StoredExports.MakeAsync(_exports, _members, "general", 0.5);
        _numbers = StoredExports.NumbersOf(_exports, _export);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task TakeBack_TheOnlyFile_LeavesTheExportAsItWasBefore()
    {
        var before = Whole;
        var text = $"{Row(0, "no")}{Row(0, "yes")}{Row(1, "yes")}stranger,2026-11-21,yes\n";
        var file = Send(text);
        Assert.Equal((2, 2), (Whole.Reported, Whole.ContactedResponded + Whole.ControlResponded));
        Assert.True(TakeBack(file));
        Assert.Equal(before, Whole);
        Assert.Empty(_responses.List(_export.Id));
        Assert.Equal([0, 0], new[] { "contact_response", "rejected_contact_row" }.Select(_temporary.Count));
        var basis = (await _members.FindBasisAsync(1, null, Ct)).Basis!;
        Assert.Equal(0, await _members.CountAsync(basis, [new InExport(_export.Id, ExportPart.ContactedResponded)], Ct));
        Assert.False(_responses.Respond(_export.Id, text)!.IsRepeated);
    }

    [Fact]
    public void TakeBack_OneOfTwoThatShareNobody_LeavesWhatTheOtherSaid()
    {
        var first = Send(Row(0, "yes") + Row(1, "yes") + Row(2, "no"));
        var responded = Whole.ContactedResponded + Whole.ControlResponded;
        var alone = Whole;
        var second = Send(Row(3, "yes") + Row(4, "yes"));
        Assert.Equal((5, responded + 2), (Whole.Reported, Whole.ContactedResponded + Whole.ControlResponded));
        Assert.Equal([first], _store.GoingWith(_export.Id, first.Id));
        Assert.True(TakeBack(second));
        Assert.Equal(alone, Whole);
        Assert.Equal([first], _responses.List(_export.Id));
    }

    [Fact]
    public void TakeBack_AFileThatNamesMembersOfAnother_TakesBothAndNoThird()
    {
        var first = Send(Row(0, "yes") + Row(1, "yes"));
        var second = Send(Row(1, "no") + Row(2, "yes"));
        var third = Send(Row(3, "no"));
        Assert.Equal([first, second], _store.GoingWith(_export.Id, first.Id));
        Assert.Equal([first, second], _store.GoingWith(_export.Id, second.Id));
        Assert.Equal([third], _store.GoingWith(_export.Id, third.Id));
        Assert.True(TakeBack(second));
        Assert.Equal((1, 0), (Whole.Reported, Whole.ContactedResponded + Whole.ControlResponded));
        Assert.Equal([third], _responses.List(_export.Id));
    }

    [Fact]
    public void TakeBack_WhenOthersWouldGoThanWereSeen_ChangesNothing()
    {
        var first = Send(Row(0, "yes"));
        var seen = _store.GoingWith(_export.Id, first.Id);
        Send(Row(0, "no") + Row(1, "yes"));
        var (before, entries) = (Whole, Entries().Count);
        Assert.False(_store.TakeBack(_export.Id, first.Id, seen, "ann"));
        Assert.False(_store.TakeBack(_export.Id, 99, [], "ann"));
        Assert.False(_store.TakeBack(99, first.Id, seen, "ann"));
        Assert.Equal((before, 2, entries), (Whole, _responses.List(_export.Id).Count, Entries().Count));
        Assert.True(TakeBack(first));
        Assert.False(_store.TakeBack(_export.Id, first.Id, [first], "ann"));
    }

    [Fact]
    public void TakeBack_OfTwoFiles_IsAnEntryForEach()
    {
        var first = Send(Row(0, "yes"));
        Send(Row(0, "no") + Row(1, "yes") + "stranger,2026-11-21,yes\n");
        var taken = Entries().Where(entry => entry.Kind == AuditAct.ResponsesTaken).Select(entry => entry.Details()["sha256"]).Order();
        Assert.True(TakeBack(first));
        var back = Entries().Where(entry => entry.Kind == AuditAct.ResponsesTakenBack).ToList();
        Assert.Equal(taken, back.Select(entry => entry.Details()["sha256"]).Order());
        Assert.Equal([("ann", $"export {_export.Id}", "2", "1"), ("ann", $"export {_export.Id}", "1", "0")],
            back.Select(entry => (entry.Actor, entry.Subject, entry.Details()["accepted"], entry.Details()["rejected"])));
        Assert.True(_log.Verify(null, Ct).Holds);
    }

    [Fact]
    public void TakeBack_ThatTheAuditCanNotKeep_DoesNotTakePlace()
    {
        var file = Send(Row(0, "yes") + "stranger,2026-11-21,yes\n");
        var before = Whole;
        _temporary.Execute("CREATE TRIGGER no_space BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'no space'); END");
        Assert.Throws<SqliteException>(() => TakeBack(file));
        Assert.Equal((before, 1), (Whole, _responses.Rejected(Granted.Read, file.Id, 10).Count));
        Assert.Equal([file], _responses.List(_export.Id));
    }

    private string Row(int member, string response) => $"{_numbers[member]},2026-11-21,{response}\n";

    private ResponseUpload Send(string text) => _responses.Respond(_export.Id, text)!.Upload;

    private bool TakeBack(ResponseUpload file) => _store.TakeBack(_export.Id, file.Id, _store.GoingWith(_export.Id, file.Id), "ann");

    private IReadOnlyList<AuditEntry> Entries() => _log.Read(new AuditFilter(), 0, 100);
}
