using System.Net;
using System.Text;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

public sealed class ExtractUploadTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_OfAnExtract_IsTakenUnderItsName()
    {
        using var client = new UploadClient(app);
        var answer = await client.UploadAsync(SmallExtract.Bytes(101), "会员 2014.csv");
        Assert.Equal(("taken", true, $"extracts/{answer.ExtractId}"), (answer.Status, answer.IsDecided, answer.Url));
        await using var context = app.Database.CreateDbContext();
        var extract = await context.Extracts.SingleAsync(e => e.Id == answer.ExtractId, Ct);
        Assert.Equal((ExtractStatus.Uploaded, "会员 2014.csv", SmallExtract.Bytes(101).Length), (extract.Status, extract.FileName, (int)extract.FileBytes));
    }

    [Fact]
    public async Task Upload_OfTheSameFile_LeadsToTheExtractThatIsHere()
    {
        using var client = new UploadClient(app);
        var first = await client.UploadAsync(SmallExtract.Bytes(102));
        var second = await client.UploadAsync(SmallExtract.Bytes(102), "renamed.csv");
        Assert.Equal(("alreadyHere", first.ExtractId), (second.Status, second.ExtractId));
    }

    [Theory]
    [InlineData("en-US", "The file is empty.")]
    [InlineData("zh-CN", "文件为空")]
    public async Task Upload_OfAnEmptyFile_IsRefusedInTheReadersLanguage(string language, string text)
    {
        using var client = new UploadClient(app, language);
        using var response = await client.PostAsync([]);
        var answer = await UploadClient.AnswerAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("refused", answer.Status);
        Assert.StartsWith(text, answer.Message);
    }

    [Fact]
    public async Task Upload_WithoutRequiredColumns_NamesThemAndKeepsNothing()
    {
        using var client = new UploadClient(app);
        var before = Files();
        var answer = await client.UploadAsync("MEMBER_NO,AGE\n1,30\n"u8.ToArray(), "short.csv");
        Assert.Equal("refused", answer.Status);
        Assert.Contains("SEG_KM_SUM", answer.Message);
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task Upload_WithoutAntiforgeryToken_Is400AndStoresNothing()
    {
        using var client = new UploadClient(app);
        var before = Files();
        using var response = await client.PostAsync(SmallExtract.Bytes(103), "foreign.csv", hasToken: false);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("failed", (await UploadClient.AnswerAsync(response)).Status);
        Assert.Equal(before, Files());
        await using var context = app.Database.CreateDbContext();
        Assert.False(await context.Extracts.AnyAsync(e => e.FileName == "foreign.csv", Ct));
    }

    [Fact]
    public async Task Upload_AboveTheLimit_IsRefusedWithTheLimit()
    {
        await using var small = await RunningApp.StartAsync("--Upload:MaximumBytes=20480");
        using var client = new UploadClient(small);
        using var slightly = await client.PostAsync(SmallExtract.Bytes(600));
        var answer = await UploadClient.AnswerAsync(slightly);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "refused"), (slightly.StatusCode, answer.Status));
        Assert.Contains("20.0 kB", answer.Message);
        using var far = await client.PostAsync(new byte[200_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, far.StatusCode);
        await using var context = small.Database.CreateDbContext();
        Assert.False(await context.Extracts.AnyAsync(Ct));
        Assert.Empty(Directory.GetFiles(small.Services.GetRequiredService<DataFolder>().Uploads));
    }

    [Fact]
    public async Task Upload_ThatIsAborted_LeavesNothing()
    {
        await using var own = await RunningApp.StartAsync();
        var uploads = own.Services.GetRequiredService<DataFolder>().Uploads;
        using var client = new UploadClient(own);
        using var aborted = new CancellationTokenSource();
        await using var endless = new EndlessStream();
        var sending = client.PostAsync(endless, aborted.Token);
        await UntilAsync(() => Directory.GetFiles(uploads).Length == 1);
        await aborted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await UntilAsync(() => Directory.GetFiles(uploads).Length == 0);
        await using var context = own.Database.CreateDbContext();
        Assert.False(await context.Extracts.AnyAsync(Ct));
    }

    [Fact]
    public async Task Imports_OfTwoUploads_RunOneAfterTheOther()
    {
        await using var own = await RunningApp.StartAsync();
        using var client = new UploadClient(own);
        var queue = own.Services.GetRequiredService<JobQueue>();
        var jobs = new List<int>();
        foreach (var members in new[] { 30_000, 200 })
        {
            var answer = await client.UploadAsync(SmallExtract.Bytes(members));
            jobs.Add(await queue.EnqueueImportAsync(answer.ExtractId!.Value, new JobRequest(null, null), "test", Ct));
        }
        await UntilAsync(async () => (await queue.ActiveAsync(ct: Ct)).Count == 0);
        var ended = await Task.WhenAll(jobs.Select(id => queue.FindAsync(id, Ct)));
        Assert.All(ended, job => Assert.Equal(JobStatus.Done, job!.Status));
        Assert.True(ended[0]!.FinishedAt <= ended[1]!.StartedAt);
    }

    [Fact]
    public async Task Quarantine_AsCsv_HoldsTheRowsSafeForASpreadsheet()
    {
        await using var own = await RunningApp.StartAsync();
        using var client = new UploadClient(own);
        var file = Encoding.UTF8.GetString(SmallExtract.Bytes(50)) + "=1+1,2010/1/1\n";
        var id = (await client.UploadAsync(Encoding.UTF8.GetBytes(file), "会员.csv")).ExtractId!.Value;
        var queue = own.Services.GetRequiredService<JobQueue>();
        await queue.EnqueueImportAsync(id, new JobRequest(null, null), "test", Ct);
        await UntilAsync(async () => (await queue.ActiveAsync(ct: Ct)).Count == 0);
        using var response = await client.GetAsync($"/api/extracts/{id}/quarantine.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync(Ct);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("quarantine-会员.csv", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("52,", lines[1]);
        Assert.Contains("'=1+1", lines[1]);
    }

    [Fact]
    public async Task Quarantine_OfNoExtract_Is404()
    {
        using var client = new UploadClient(app);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/extracts/4711/quarantine.csv")).StatusCode);
    }

    private string[] Files() => Directory.GetFiles(app.Services.GetRequiredService<DataFolder>().Uploads);

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await timer.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>A file that never ends, sent slowly enough not to fill the disk.</summary>
    private sealed class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
            buffer.Span.Fill((byte)'a');
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
