using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

/// <summary>Increments from their upload to their import.</summary>
public sealed class IncrementJobTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public IncrementJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ExtractIntake Intake => _services.GetRequiredService<ExtractIntake>();

    private ExtractStore Extracts => _services.GetRequiredService<ExtractStore>();

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Upload_WithNothingToCompareWith_IsDecided()
    {
        var taken = await UploadAsync(SmallExtract.Bytes(50));
        Assert.True(taken.IsDecided);
        Assert.Null(taken.Advice);
    }

    [Fact]
    public async Task Upload_ProbableIncrement_IsAQuestionThatAPersonAnswers()
    {
        var march = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var taken = await UploadAsync(April(90..110, 1_100));
        Assert.Equal((false, ExtractKind.Increment, march), (taken.IsDecided, taken.Advice!.Guess, taken.Advice.Base.Id));
        Assert.Equal(new OverlapLook(20, true, 20, 20, 1_000), taken.Advice.Look);
        await Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment }, Ct);
        Assert.Equal((ExtractKind.Increment, march), (Extracts.Find(taken.ExtractId)!.ReadingOptions.Kind!.Value, Extracts.Find(taken.ExtractId)!.ReadingOptions.BaseExtractId!.Value));
        Assert.Equal(JobStatus.Done, (await ImportAsync(taken.ExtractId)).Status);
        Assert.Equal((980L, 1_000L), (Extracts.Find(taken.ExtractId)!.Report!.CarriedOver, Extracts.Find(taken.ExtractId)!.Report!.Members));
    }

    [Fact]
    public async Task Upload_TakenForASnapshot_HasTheMembersOfTheFileAlone()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var taken = await UploadAsync(April(0..20, 20));
        await Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Snapshot }, Ct);
        await ImportAsync(taken.ExtractId);
        Assert.Equal((20L, 0L), (Extracts.Find(taken.ExtractId)!.Report!.Members, Extracts.Find(taken.ExtractId)!.Report!.CarriedOver));
    }

    [Fact]
    public async Task Upload_OfNearlyAllMembers_IsDecidedAndAdvisedToBeASnapshot()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var taken = await UploadAsync(April(0..990, 990));
        Assert.Equal((true, ExtractKind.Snapshot), (taken.IsDecided, taken.Advice!.Guess));
    }

    [Fact]
    public async Task Demonstration_SmallerThanTheOneBefore_IsNoQuestion()
    {
        await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.Of(1_000));
        var taken = Assert.IsType<IntakeResult.Taken>(await Intake.TakeDemonstrationAsync(300, 1, "test", Ct));
        Assert.True(taken.IsDecided);
        Assert.Equal(ExtractKind.Snapshot, Extracts.Find(taken.ExtractId)!.ReadingOptions.Kind);
    }

    [Fact]
    public async Task Reading_AsAnIncrementWithoutABase_IsRefusedAndNotKept()
    {
        var taken = await UploadAsync(SmallExtract.Bytes(50));
        var refused = await Assert.ThrowsAsync<ExtractRefusedException>(() => Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment }, Ct));
        Assert.Equal(ExtractRefusalReason.NoIncrementBase, refused.Refusal.Reason);
        Assert.Null(Extracts.Find(taken.ExtractId)!.ReadingOptions.Kind);
    }

    [Fact]
    public async Task Reading_OnAChosenBase_RestsOnIt()
    {
        var march = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var april = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(900), "2014/4/30"));
        var taken = await UploadAsync(April(0..20, 20));
        Assert.Equal(april, taken.Advice!.Base.Id);
        await Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment, BaseExtractId = march }, Ct);
        await ImportAsync(taken.ExtractId);
        Assert.Equal((march, 1_000L), (Extracts.Find(taken.ExtractId)!.Report!.Increment!.BaseExtractId, Extracts.Find(taken.ExtractId)!.Report!.Members));
    }

    [Fact]
    public async Task Reading_WindowBeforeTheBases_IsRefused()
    {
        var april = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(900), "2014/5/31"));
        var taken = await UploadAsync(April(0..20, 20));
        var refused = await Assert.ThrowsAsync<ExtractRefusedException>(() => Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment }, Ct));
        Assert.Equal(ExtractRefusalReason.IncrementBeforeBase, refused.Refusal.Reason);
        Assert.Equal(april, taken.Advice!.Base.Id);
    }

    [Fact]
    public async Task Import_BaseDeletedMeanwhile_FailsAndSaysWhich()
    {
        var march = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var taken = await UploadAsync(April(0..20, 20));
        await Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment }, Ct);
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(march, Ct);
        var job = await ImportAsync(taken.ExtractId);
        Assert.Equal((JobStatus.Failed, nameof(ExtractRefusalReason.NoIncrementBase)), (job.Status, job.Failure!.Code));
        Assert.Equal(ExtractStatus.Refused, Extracts.Find(taken.ExtractId)!.Status);
    }

    [Fact]
    public async Task Recovery_OfAnIncrementWhoseProcessEnded_RemovesTheMembersTakenOver()
    {
        var march = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(1_000));
        var taken = await UploadAsync(April(0..20, 20));
        await Intake.ReadAgainAsync(taken.ExtractId, new ReadingOptions { Kind = ExtractKind.Increment }, Ct);
        var queue = _services.GetRequiredService<JobQueue>();
        var id = await queue.EnqueueImportAsync(taken.ExtractId, new JobRequest(null, null), "test", Ct);
        _services.GetRequiredService<JobStore>().Start(id, DateTimeOffset.UnixEpoch);
        Extracts.StartImport(taken.ExtractId);
        // all rows are staged, those of the base too, and the process ends before they are made visible
        using (var file = new MemoryStream(April(0..20, 20)))
        {
            var extract = Extracts.Find(taken.ExtractId)!;
            await _services.GetRequiredService<ExtractImport>().StageAsync(
                taken.ExtractId, file, extract.Layout!, null, Ct, _services.GetRequiredService<IncrementBases>().Find(march));
        }
        Assert.Equal(2_000, Count("member"));
        await _services.GetRequiredService<JobRecovery>().RunAsync(Ct);
        Assert.Equal((1_000, ExtractStatus.Interrupted), (Count("member"), Extracts.Find(taken.ExtractId)!.Status));
        Assert.Equal(0, Count($"member_column WHERE extract_id = {taken.ExtractId}"));
        Assert.Equal(JobStatus.Done, (await ImportAsync(taken.ExtractId)).Status);
        Assert.Equal(1_000L, Extracts.Find(taken.ExtractId)!.Report!.Members);
    }

    private async Task<IntakeResult.Taken> UploadAsync(byte[] file)
    {
        using var content = new MemoryStream(file);
        return Assert.IsType<IntakeResult.Taken>(await Intake.TakeAsync(content, "april.csv", ExtractOrigin.Upload, "test", Ct));
    }

    private async Task<Job> ImportAsync(int extractId)
    {
        var queue = _services.GetRequiredService<JobQueue>();
        var id = await queue.EnqueueImportAsync(extractId, new JobRequest(null, null), "test", Ct);
        return await _services.GetRequiredService<JobRunner>().RunAsync((await queue.FindAsync(id, Ct))!, new JobProgress(), Ct);
    }

    private static byte[] April(Range rows, int of) =>
        ExtractLines.Of(SmallExtract.Bytes(of)).Rows(rows).With("LOAD_TIME", (_, _) => "2014/4/30").With("FLIGHT_COUNT", (_, _) => "99").File;

    private int Count(string from)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {from}";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
