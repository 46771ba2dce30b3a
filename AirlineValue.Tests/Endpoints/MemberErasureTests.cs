using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Members;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

/// <summary>A member of two extracts, of exports of both formats, with a response, a suppression, a saved list, a row in quarantine, entries
/// in the audit, and a copy of the database: erased.</summary>
public sealed class MemberErasureTests : IAsyncLifetime
{
    private const string Number = "990054993";
    private const int Members = 40;

    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MemberErasure Erasure => _app.Services.GetRequiredService<MemberErasure>();

    private AuditLog Log => _app.Services.GetRequiredService<AuditLog>();

    private DataFolder Folder => _app.Services.GetRequiredService<DataFolder>();

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExtract.ImportAsync(_app.Database, Extract("2014/3/31"));
        await StoredExtract.ImportAsync(_app.Database, Extract("2014/4/30"));
        StoredExtract.Profile(_app.Database, 1);
        await ExportAsync(ExportFormat.Csv);
        await ExportAsync(ExportFormat.Xlsx);
        Respond(1);
        _app.Services.GetRequiredService<SuppressionStore>().Add(Number, $"called about {Number}", "mei");
        _app.Services.GetRequiredService<NamedListStore>().Save("the one", $"?extract=1&number={Number}", "mei");
        using var client = _app.CreateClient();
        (await client.GetAsync($"/extracts/1/members/{Number}", Ct)).EnsureSuccessStatusCode();
        await client.GetByteArrayAsync($"/api/members.csv?extract=1&number={Number}", Ct);
        using var connection = _app.Database.Open();
        using var copy = new SqliteConnection($"Data Source={Path.Combine(Folder.Backups, "copy.db")};Pooling=False");
        copy.Open();
        connection.BackupDatabase(copy);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public void Look_Member_FindsAllPlaces()
    {
        var found = Erasure.Look(Number).Findings.ToDictionary(finding => finding.Place, finding => finding.Count);
        Assert.Equal(
            new Dictionary<ErasurePlace, long>
            {
                [ErasurePlace.Extracts] = 2,
                [ErasurePlace.Previews] = 2,
                [ErasurePlace.Quarantine] = 2,
                [ErasurePlace.Exports] = 2,
                [ErasurePlace.Contacts] = 3,
                [ErasurePlace.Suppression] = 2,
                [ErasurePlace.NamedLists] = 1,
                [ErasurePlace.Texts] = 1,
                [ErasurePlace.Backups] = 1,
            },
            found);
        Assert.False(Erasure.Look("990054994").IsKnown);
    }

    [Fact]
    public async Task Erase_Member_LeavesNoByteOfTheNumberInTheDataFolder()
    {
        Assert.NotEmpty(FilesWith(Number));
        Assert.Equal(JobStatus.Done, await EraseAsync());
        Assert.Empty(FilesWith(Number));
        Assert.Empty(FilesWith("孤城"));
        Assert.DoesNotContain(Blobs(), blob => blob.Contains(Number, StringComparison.Ordinal) || blob.Contains("孤城", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erase_Member_LeavesTheChainSoundAndItsOwnEntry()
    {
        var digest = Log.KnownDigestOf(Number)!;
        Assert.Equal(JobStatus.Done, await EraseAsync());
        Assert.True(Log.Verify(null, Ct).Holds);
        Assert.Null(Log.MemberOf(digest));
        Assert.Equal(["MemberErased", "ErasureAsked", "MemberSeen", "SuppressionChanged"], Log.Read(new AuditFilter(Subject: digest), 0, 10).Select(entry => entry.Act));
    }

    [Fact]
    public async Task Erase_Member_KeepsEveryCountAndTheRowsOfTheOthers()
    {
        var before = Rows();
        Assert.Equal(JobStatus.Done, await EraseAsync());
        var after = Rows();
        Assert.Equal(Members, after.Count);
        Assert.Equal(before.Where(row => row[0] != Number), after.Where(row => !MemberErasure.IsErased(row[0])));
        var (was, now) = (before.Single(row => row[0] == Number), after.Single(row => MemberErasure.IsErased(row[0])));
        Assert.Equal(["", "", ""], now[1..4]);
        Assert.Equal(was[4..], now[4..]);
        Assert.Equal(2, _app.Services.GetRequiredService<ExtractStore>().Find(1)!.Report!.EmptyCells["WORK_CITY"]);
        var members = _app.Services.GetRequiredService<MemberQueries>();
        var basis = (await members.FindBasisAsync(1, null, Ct)).Basis!;
        Assert.Equal(2, (await members.PageAsync(Granted.Read, basis, [new ColumnEmpty(ExtractColumns.All.First(c => c.Name == "WORK_CITY"))], MemberOrder.File, [], 1, 5, Ct)).Count);
        // numbers are found by halving their order, which is another one now
        foreach (var number in before.Select(row => row[0]).Where(number => number != Number))
            Assert.Contains(number, (await members.PageAsync(Granted.Read, basis, [new NumberStartsWith(number)], MemberOrder.File, [], 1, 50, Ct)).Rows.Select(row => row.Number));
        Assert.Equal(0, (await members.PageAsync(Granted.Read, basis, [new NumberStartsWith(Number)], MemberOrder.File, [], 1, 50, Ct)).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Erase_Member_KeepsExportsWithASaltedHashInItsPlace(int export)
    {
        using var client = _app.CreateClient();
        var before = LinesOf(export, await client.GetByteArrayAsync(ExportDownload.AddressOf(export), Ct));
        Assert.Equal(JobStatus.Done, await EraseAsync());
        var bytes = await client.GetByteArrayAsync(ExportDownload.AddressOf(export), Ct);
        var after = LinesOf(export, bytes);
        var stored = _app.Services.GetRequiredService<ContactExportStore>().Find(export)!;
        Assert.Equal((1, stored.FileBytes, stored.Sha256), (stored.Erased, bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))));
        Assert.Equal(before.Count, after.Count);
        Assert.Equal(before.Where(line => line[0] != Number), after.Where(line => !MemberErasure.IsErased(line[0])));
        var (was, now) = (before.Single(line => line[0] == Number), after.Single(line => MemberErasure.IsErased(line[0])));
        Assert.Equal(was[1], now[1]);
        Assert.All(now.Skip(2), Assert.Empty);
    }

    [Fact]
    public async Task Erase_KilledBehindTheTransaction_IsFinishedByTheNextProcess()
    {
        Erasure.Erase(Number, "mei");
        Assert.NotEmpty(FilesWith(Number));
        Assert.Equal(JobStatus.Done, await EraseAsync());
        Assert.Empty(FilesWith(Number));
    }

    [Fact]
    public async Task Erase_WhileAnUploadWaits_ChangesNothing()
    {
        var intake = _app.Services.GetRequiredService<ExtractIntake>();
        using (var file = new MemoryStream(Extract("2014/5/31")))
            Assert.IsType<IntakeResult.Taken>(await intake.TakeAsync(file, "may.csv", ExtractOrigin.Upload, "mei", Ct));
        Assert.Equal(1, Erasure.Look(Number).Waiting);
        Assert.Equal(JobStatus.Failed, await EraseAsync());
        Assert.Equal(2, Erasure.Look(Number).Findings.Single(finding => finding.Place == ErasurePlace.Extracts).Count);
    }

    private async Task<JobStatus> EraseAsync()
    {
        var queue = _app.Services.GetRequiredService<JobQueue>();
        var id = await queue.EnqueueErasureAsync(Number, "mei", Ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await timer.WaitForNextTickAsync(Ct))
        {
            if ((await queue.ActiveAsync(ct: Ct)).Count == 0)
                break;
        }
        SqliteConnection.ClearAllPools();
        return (await queue.FindAsync(id, Ct))!.Status;
    }

    private IReadOnlyList<string> FilesWith(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories).Where(file => Read(file).AsSpan().IndexOf(bytes) >= 0)];
    }

    // server.lock is held open
    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    // what is packed in the database
    private List<string> Blobs() => [.. Enumerable.Range(1, 2).SelectMany(export =>
    {
        var store = _app.Services.GetRequiredService<ContactExportStore>();
        using var file = new MemoryStream();
        store.CopyFileAsync(Granted.Download, store.Find(export)!, file, Ct).GetAwaiter().GetResult();
        return LinesOf(export, file.ToArray()).SelectMany(line => line);
    })];

    private List<List<string>> Rows()
    {
        using var connection = _app.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "MEMBER_NO", "WORK_CITY", "GENDER", "AGE", "FLIGHT_COUNT", "SEG_KM_SUM", "FFP_DATE" FROM member WHERE extract_id = 1 ORDER BY id""";
        using var reader = command.ExecuteReader();
        List<List<string>> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader[i]}")]);
        return rows;
    }

    private static List<List<string>> LinesOf(int export, byte[] bytes) =>
        export == 1 ? MemberXlsxTests.CsvRows(Encoding.UTF8.GetString(bytes)) : MemberXlsxTests.TextsOf(bytes);

    private async Task ExportAsync(ExportFormat format)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var basis = (await scope.ServiceProvider.GetRequiredService<MemberQueries>().FindBasisAsync(1, null, Ct)).Basis!;
        var exported = await scope.ServiceProvider.GetRequiredService<ContactExporter>().ExportAsync(
            Granted.Download, basis, MembersAddress.Read("?extract=1&strategy=first-redemption.none&columns=WORK_CITY,AGE,SEG_KM_SUM"), Strategy.FirstRedemption,
            new ContactExportChoice(format, 0.25, 3, OnlyOwnAction: false), Ct);
        Assert.NotNull(exported.Export);
        // the second one would leave the members of the first in peace
        using var connection = _app.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE contact_export SET created_at = '2014-01-01T00:00:00.000Z'";
        command.ExecuteNonQuery();
    }

    private void Respond(int export)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"{Number},2014-02-01,yes\n"));
        _app.Services.GetRequiredService<ResponseStore>().Upload(export, file, ExtractLimits.Default, "responses.csv", "made", "mei", Ct);
    }

    private static byte[] Extract(string windowEnd)
    {
        var text = new StringBuilder("MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END,EXCHANGE_COUNT,Points_Sum,WORK_CITY,GENDER,AGE\n");
        for (var i = 1; i <= Members; i++)
        {
            var (number, city) = i == 3 ? (Number, "孤城") : ($"{i * 37}", i == 5 ? "" : i % 2 == 0 ? "广州" : "北京");
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{number},{2005 + i % 8}/{i % 12 + 1}/{i % 28 + 1},{windowEnd},{2 + i},{1000 + i * 131},0.7,{i * 37},{i * 53},{1 + i},1,{i * 300},{city},女,{20 + i}\n");
        }
        // the same number again, and it goes into quarantine
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{Number},2006/1/1,{windowEnd},x,1000,0.7,1,1,5,0,100,孤城,女,30\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
