using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ContactExportStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDatabase _temporary = new();
    private readonly SetClock _clock = new(Start);
    private ResponseStore _responses = default!;
    private ContactExportStore _exports = default!;
    private MemberQueries _members = default!;
    private MemberBasis _basis = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _responses = new ResponseStore(_temporary.Database, _clock);
        _exports = new ContactExportStore(_temporary.Database, _clock);
        _members = new MemberQueries(_temporary.Database, _clock);
        _basis = (await _members.FindBasisAsync(1, null, Ct)).Basis!;
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Cooldown_UntilItsLastMoment_LeavesOutAndNoLonger()
    {
        await ExportAsync("important-keep", 0);
        foreach (var (after, cooling) in new[] { (TimeSpan.Zero, 10), (TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1), 10), (TimeSpan.FromDays(30), 0), (TimeSpan.FromDays(31), 0) })
        {
            _clock.Now = Start + after;
            Assert.Equal(cooling, (await CountAsync()).LeftOut.CoolingDown);
            Assert.Equal(cooling, await _members.CountAsync(_basis, [new HasContactMark(ContactMarks.CoolingDown)], Ct));
        }
    }

    [Fact]
    public async Task Export_AbandonedHalfWay_LeavesNothing()
    {
        using (var writer = _exports.Begin(StoredExports.Head(0)))
        {
            using var list = await _members.OpenAsync(Granted.Download, _basis, [], MemberOrder.File, [], ct: Ct);
            _ = writer.Through(list.Rows, _ => false, _ => null).Take(3).ToList();
            await writer.File.WriteAsync("half"u8.ToArray(), Ct);
        }
        Assert.Equal("0 0 0", Rows());
    }

    [Fact]
    public async Task Export_CutOffByACrash_IsHiddenAndDeletedAtTheNextStart()
    {
        // disposed of at the end of the test only, as a crash never does
        using var writer = _exports.Begin(StoredExports.Head(0));
        using (var list = await _members.OpenAsync(Granted.Download, _basis, [], MemberOrder.File, [], ct: Ct))
            _ = writer.Through(list.Rows, _ => false, _ => null).ToList();
        Assert.Empty(_exports.List());
        Assert.Null(_exports.Find(writer.Export.Id));
        Assert.Equal(0, (await CountAsync()).LeftOut.CoolingDown);
        Assert.Equal("1 52 0", Rows());
        _exports.DeleteHalfWritten();
        Assert.Equal("0 0 0", Rows());
    }

    [Fact]
    public async Task List_OfAnExport_IsAsLongAsItsCounts()
    {
        var export = await ExportAsync("general", 0.5);
        Assert.Equal((5, 5), (export.Whole.Contacted, export.Whole.Control));
        Respond(export, string.Concat(Numbers(export).Select((number, i) => $"{number},2026-11-21,{(i % 2 == 0 ? "yes" : "no")}\n")));
        var stored = _exports.Find(export.Id)!.Whole;
        Assert.Equal((10, 5), (stored.Reported, stored.ContactedResponded + stored.ControlResponded));
        foreach (var (part, count) in new[]
                 {
                     (ExportPart.All, 10), (ExportPart.Contacted, 5), (ExportPart.Control, 5),
                     (ExportPart.ContactedResponded, stored.ContactedResponded), (ExportPart.ControlResponded, stored.ControlResponded),
                 })
            Assert.Equal(count, await _members.CountAsync(_basis, [new InExport(export.Id, part)], Ct));
        Assert.Equal(0, await _members.CountAsync(_basis, [new InExport(99)], Ct));
    }

    [Fact]
    public async Task Responses_RejectedAndRepeatedRows_AreTold()
    {
        var export = await ExportAsync("general", 0);
        var numbers = Numbers(export);
        var text = $"member_no,date,response\n{numbers[0]},2026-11-21,no\n{numbers[0]},2026-11-25,yes\nstranger,2026-11-21,yes\n{numbers[1]},2026-11-18,yes\n{numbers[2]},2026-11-19,1\n";
        var taken = Respond(export, text)!;
        Assert.Equal((5, 3, 2), (taken.Upload.Rows, taken.Upload.Accepted, taken.Upload.Rejected));
        Assert.Equal([(4L, ContactRowFault.NotInExport), (5L, ContactRowFault.BeforeExport)], _responses.Rejected(Granted.Read, taken.Upload.Id, 10).Select(r => (r.Line, r.Fault)));
        var whole = _exports.Find(export.Id)!.Whole;
        Assert.Equal((2, 2, 0), (whole.Reported, whole.ContactedResponded, whole.ControlResponded));
        Assert.Equal(ResponseVerdict.NoControl, whole.Effect.Verdict);
    }

    [Fact]
    public async Task Responses_SameFileTwice_ChangesNothing()
    {
        var export = await ExportAsync("general", 0);
        var text = $"{Numbers(export)[0]},2026-11-21,yes\n";
        Assert.False(Respond(export, text)!.IsRepeated);
        var before = _exports.Find(export.Id)!.Whole;
        Assert.True(Respond(export, text)!.IsRepeated);
        Assert.Equal(before, _exports.Find(export.Id)!.Whole);
        Assert.Single(_responses.List(export.Id));
        Assert.Null(Respond(export with { Id = 99 }, text));
        Assert.Throws<ExtractRefusedException>(() => Respond(export, "stranger,2026-11-21,yes\n"));
        Assert.Single(_responses.List(export.Id));
    }

    private Task<ContactExport> ExportAsync(string group, double share) => StoredExports.MakeAsync(_exports, _members, group, share);

    private ResponsesTaken? Respond(ContactExport export, string text) => _responses.Respond(export.Id, text);

    private string[] Numbers(ContactExport export) => StoredExports.NumbersOf(_exports, export);

    private Task<ContactCount> CountAsync() => _members.CountForFileAsync(_basis, [], new ContactRequest(ContactPurpose.Contact), Ct);

    private string Rows()
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT count(*) FROM contact_export) || ' ' || (SELECT count(*) FROM contact_export_member) || ' ' || (SELECT count(*) FROM contact_export_part)";
        return (string)command.ExecuteScalar()!;
    }
}
