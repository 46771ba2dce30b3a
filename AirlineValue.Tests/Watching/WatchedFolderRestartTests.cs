using System.Security.Cryptography;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Watching;

/// <summary>Wherever a process ends, the next one finishes a file, and does nothing twice.</summary>
public sealed class WatchedFolderRestartTests : WatchedFolderTest
{
    private static readonly byte[] May = SmallExtract.Bytes(150);

    [Fact]
    public async Task Ended_AfterTheFileWasTakenIn_GoesOn()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await TakeAsync();
        Restart();
        await AssertFinishedOnceAsync();
    }

    [Fact]
    public async Task Ended_AfterTheFileWasNoted_GoesOn()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        var extract = await TakeAsync();
        Files.Add(new WatchedFile { FileName = "may.csv", Sha256 = Hash(May), FoundAt = DateTimeOffset.UnixEpoch, ExtractId = extract });
        Restart();
        await AssertFinishedOnceAsync();
    }

    [Fact]
    public async Task Ended_DuringTheImport_GoesOn()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await LookAsync();
        Services.GetRequiredService<JobStore>().Start((await Queue.ActiveAsync(ct: Ct))[0].Id, DateTimeOffset.UnixEpoch);
        Extracts.StartImport(2);
        Restart();
        await AssertFinishedOnceAsync();
    }

    [Fact]
    public async Task Ended_BetweenImportAndMove_FinishesAtTheNextStart()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await LookAsync();
        await Services.WorkAsync();
        Restart();
        await AssertFinishedOnceAsync();
    }

    [Fact]
    public async Task Ended_BetweenReportAndMove_MovesTheFileToTheNameOfItsReport()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await LookAsync();
        await Services.WorkAsync();
        Files.Name(1, "may.csv");
        await File.WriteAllTextAsync(Path.Combine(Folder.Done, "may.csv.report.txt"), "half", Ct);
        Restart();
        await AssertFinishedOnceAsync();
        Assert.Contains("150 imported", Text(Folder.Done, "may.csv"));
    }

    [Fact]
    public async Task Ended_AfterTheMove_NotesItAndLeavesWhatCameMeanwhile()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await RunAsync();
        Execute("UPDATE watched_file SET finished_at = NULL");
        Restart();
        await AssertFinishedOnceAsync();
        Execute("UPDATE watched_file SET finished_at = NULL");
        Drop("may.csv", May);
        Restart();
        await RunAsync();
        Assert.Equal([WatchedFileOutcome.AlreadyHere, WatchedFileOutcome.Scored], Files.Newest(10).Select(file => file.Outcome));
    }

    [Fact]
    public async Task Looks_WhileAFileIsImported_TakeItOnce()
    {
        await AnalyseAsync();
        Drop("may.csv", May);
        await LookAsync();
        await LookAsync();
        Assert.Single(Files.Newest(10));
        await AssertFinishedOnceAsync();
    }

    private async Task AssertFinishedOnceAsync()
    {
        await RunAsync();
        var file = Assert.Single(Files.Newest(10));
        Assert.Equal((WatchedFileOutcome.Scored, 2, "may.csv"), (file.Outcome, file.ExtractId, file.MovedAs));
        Assert.NotNull(file.FinishedAt);
        Assert.Equal(["may.csv", "may.csv.report.json", "may.csv.report.txt"], Names(Folder.Done));
        Assert.Empty(Names(Folder.Failed).Concat(Names(Folder.Path)));
        Assert.Null(Extracts.Find(3));
        Assert.Equal(2, Scorings.PeriodsOf(1).Count);
    }

    private async Task<int> TakeAsync()
    {
        using var content = new MemoryStream(May);
        var taken = await Services.GetRequiredService<ExtractIntake>().TakeAsync(content, "may.csv", ExtractOrigin.WatchedFolder, ExtractKind.Snapshot, CurrentUser.WatchedFolder, Ct);
        return Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
    }

    private void Execute(string sql)
    {
        using var connection = Temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
