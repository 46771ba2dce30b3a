using System.Text;
using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Extracts;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using AirlineValue.Web.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Watching;

/// <summary>The watched folder on a real disk.</summary>
public sealed class FolderWatchTests : WatchedFolderTest
{
    [Fact]
    public async Task File_Complete_IsImportedScoredAndMovedWithItsReports()
    {
        var analysis = await AnalyseAsync();
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        var period = Assert.Single(Scorings.PeriodsOf(analysis), p => !p.IsTraining);
        Assert.Equal(["may.csv", "may.csv.report.json", "may.csv.report.txt"], Names(Folder.Done));
        Assert.Empty(Names(Folder.Failed).Concat(Names(Folder.Path)));
        using var report = Json(Folder.Done, "may.csv");
        Assert.Equal(analysis, report.RootElement.GetProperty("analysis").GetInt32());
        Assert.Equal((period.ExtractId, 150), (report.RootElement.GetProperty("extract").GetProperty("number").GetInt32(), report.RootElement.GetProperty("extract").GetProperty("imported").GetInt32()));
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(period.Verdict.ToString()!), report.RootElement.GetProperty("drift").GetProperty("verdict").GetString());
        Assert.Contains("150 rows, 150 imported, 0 rejected", Text(Folder.Done, "may.csv"));
        Assert.Contains("Advice:", Text(Folder.Done, "may.csv"));
        var extract = Extracts.Find(period.ExtractId)!;
        Assert.Equal((ExtractOrigin.WatchedFolder, "watched folder", "may.csv"), (extract.Origin, extract.UploadedBy, extract.FileName));
        Assert.Empty(Directory.GetFiles(Temporary.Folder.Uploads));
    }

    [Fact]
    public async Task File_WithoutAnAnalysis_IsImportedOnlyAndTheReportSaysWhatToDo()
    {
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.Imported, ExtractStatus.Imported), (Newest.Outcome, Extracts.Find(1)!.Status));
        using var report = Json(Folder.Done, "may.csv");
        Assert.Equal(("imported", 150), (report.RootElement.GetProperty("outcome").GetString(), report.RootElement.GetProperty("extract").GetProperty("imported").GetInt32()));
        Assert.Contains("there is no current analysis. ", Text(Folder.Done, "may.csv").ReplaceLineEndings(" "));
        Assert.Contains("Analyse it on its page", Text(Folder.Done, "may.csv"));
    }

    [Fact]
    public async Task File_ThatLooksLikeAnIncrement_IsAQuestionWhereNoKindIsSet()
    {
        await AnalyseAsync();
        Restart(("Watch:Kind", ""));
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.Refused, nameof(ExtractRefusalReason.UndecidedKind)), (Newest.Outcome, Newest.Failure!.Code));
        Assert.Contains("may.csv", Names(Folder.Failed));
    }

    [Fact]
    public async Task File_OfAFolderOfIncrements_IsCompletedByTheExtractBefore()
    {
        var analysis = await AnalyseAsync();
        Restart(("Watch:Kind", "Increment"));
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        var extract = Extracts.Find(Assert.Single(Scorings.PeriodsOf(analysis), p => !p.IsTraining).ExtractId)!;
        Assert.Equal((150, 200), (extract.Report!.Imported, extract.Report.Members));
    }

    [Fact]
    public async Task File_BroughtTwice_DoesNothingTheSecondTimeAndSaysSo()
    {
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.AlreadyHere, 1), (Newest.Outcome, Newest.ExtractId));
        Assert.Null(Extracts.Find(2));
        Assert.Contains("may (2).csv", Names(Folder.Done));
        Assert.Contains("The same file is here already, as extract 1. Nothing was done.", Text(Folder.Done, "may (2).csv"));
        using var report = Json(Folder.Done, "may (2).csv");
        Assert.Equal(("alreadyHere", 1), (report.RootElement.GetProperty("outcome").GetString(), report.RootElement.GetProperty("extract").GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task File_WhoseDatesNobodyCanDecide_FailsWithTheQuestionAndWhatToDo()
    {
        Drop("may.csv", ExtractText.Utf8(ExtractText.Header, "7,01/02/2010,03/04/2014,10,12000,0.75,1000,2000,30"));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.Refused, "UndecidedDates"), (Newest.Outcome, Newest.Failure!.Code));
        Assert.Equal(["may.csv", "may.csv.report.json", "may.csv.report.txt"], Names(Folder.Failed));
        Assert.Contains("whether day or month comes first in FFP_DATE", Text(Folder.Failed, "may.csv"));
        Assert.Contains("Upload the file under Extracts and answer there, use score with --date-order", Text(Folder.Failed, "may.csv"));
        using var report = Json(Folder.Failed, "may.csv");
        Assert.Equal(("refused", "undecidedDates"), (report.RootElement.GetProperty("outcome").GetString(), report.RootElement.GetProperty("error").GetProperty("code").GetString()));
        Assert.Null(Extracts.Find(1));
        Assert.Empty(Directory.GetFiles(Temporary.Folder.Uploads));
    }

    [Fact]
    public async Task File_WhoseExtractWaitsForAnAnswer_IsNotImportedWhenItIsBroughtAgain()
    {
        using var content = new MemoryStream(SmallExtract.Bytes(150));
        await Services.GetRequiredService<ExtractIntake>().TakeAsync(content, "may.csv", ExtractOrigin.WatchedFolder, CurrentUser.WatchedFolder, Ct);
        Files.Add(new WatchedFile { FileName = "may.csv", Sha256 = "", FoundAt = DateTimeOffset.UnixEpoch, ExtractId = 1, Outcome = WatchedFileOutcome.Refused, Failure = new(DeliveryReport.Undecided, "", "", "") });
        await RunAsync();
        Assert.Contains("It waits under Extracts as extract 1", Text(Folder.Failed, "may.csv"));
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.AlreadyHere, ExtractStatus.Uploaded), (Newest.Outcome, Extracts.Find(1)!.Status));
    }

    [Fact]
    public async Task File_ThatIsNoExtract_IsRefusedAndKeepsNothing()
    {
        Drop("notes.txt", "a,b\n1,2\n"u8.ToArray());
        await RunAsync();
        Assert.Equal(WatchedFileOutcome.Refused, Newest.Outcome);
        Assert.Contains("Add the missing columns", Text(Folder.Failed, "notes.txt"));
        Assert.Null(Extracts.Find(1));
    }

    [Fact]
    public async Task File_RefusedByItsImport_FailsWithTheReason()
    {
        Drop("may.csv", SmallExtract.Bytes(200, lastWindowEnd: "2014/4/30"));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.Failed, "SeveralWindowEnds"), (Newest.Outcome, Newest.Failure!.Code));
        Assert.Contains("2014-04-30", Text(Folder.Failed, "may.csv"));
    }

    [Fact]
    public async Task File_ThatTheAnalysisCantScore_IsImportedAndFailsWithTheReason()
    {
        await AnalyseAsync(DemonstrationFile.Of(1_000));
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Equal((WatchedFileOutcome.Failed, "CleaningColumnMissing", 2), (Newest.Outcome, Newest.Failure!.Code, Newest.ExtractId));
        Assert.Equal(ExtractStatus.Imported, Extracts.Find(2)!.Status);
        Assert.Contains("AGE", Text(Folder.Failed, "may.csv"));
    }

    [Fact]
    public async Task Report_InChinese_IsWrittenInChinese()
    {
        Restart(("Watch:Language", "zh-CN"));
        await AnalyseAsync();
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Contains("已导入为数据文件 2，并完成评分。", Text(Folder.Done, "may.csv"));
        Assert.Contains("重要保持客户", Text(Folder.Done, "may.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await File.ReadAllBytesAsync(Path.Combine(Folder.Done, "may.csv.report.txt"), Ct))[..3]);
    }

    [Fact]
    public async Task Links_AndSubFolders_AreNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege there.");
        var outside = Path.Combine(Temporary.Folder.Path, "secret.csv");
        await File.WriteAllBytesAsync(outside, SmallExtract.Bytes(50), Ct);
        File.CreateSymbolicLink(Path.Combine(Folder.Path, "link.csv"), outside);
        Directory.CreateDirectory(Path.Combine(Folder.Path, "sub"));
        await File.WriteAllBytesAsync(Path.Combine(Folder.Path, "sub", "may.csv"), SmallExtract.Bytes(60), Ct);
        await RunAsync();
        Assert.Empty(Files.Newest(10));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task Done_ThatIsALink_IsAProblemAndNothingIsTaken()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege there.");
        Directory.CreateSymbolicLink(Folder.Done, Temporary.Folder.Uploads);
        Drop("may.csv", SmallExtract.Bytes(50));
        await RunAsync();
        Assert.Equal(WatchProblemKind.IsLink, Assert.Single(Findings.Problems).Kind);
        Assert.Empty(Files.Newest(10));
    }

    [Fact]
    public async Task Folder_NotThere_IsAProblemUntilItComes()
    {
        Directory.Delete(Folder.Path, recursive: true);
        await RunAsync();
        Assert.Equal((WatchProblemKind.NotReadable, Folder.Path), (Assert.Single(Findings.Problems).Kind, Findings.Problems[0].Path));
        Directory.CreateDirectory(Folder.Path);
        Drop("may.csv", SmallExtract.Bytes(150));
        await RunAsync();
        Assert.Empty(Findings.Problems);
        Assert.Equal(WatchedFileOutcome.Imported, Newest.Outcome);
    }

    [Fact]
    public async Task Job_CancelledByAPerson_FailsTheFileAndSaysSo()
    {
        Drop("may.csv", SmallExtract.Bytes(150));
        await LookAsync();
        await Queue.CancelAsync((await Queue.ActiveAsync(ct: Ct))[0].Id, "test", Ct);
        await LookAsync();
        Assert.Equal((WatchedFileOutcome.Failed, "Cancelled"), (Newest.Outcome, Newest.Failure!.Code));
        Assert.Contains("Somebody cancelled", Text(Folder.Failed, "may.csv"));
    }

    [Fact]
    public async Task File_ReplacedWhileItIsImported_IsTakenAfterwards()
    {
        Drop("may.csv", SmallExtract.Bytes(150));
        await LookAsync();
        Drop("may.csv", SmallExtract.Bytes(160));
        await RunAsync();
        Assert.Equal([2, 1], Files.Newest(10).Select(file => file.ExtractId));
        Assert.Equal((150, 160), (Extracts.Find(1)!.Report!.Imported, Extracts.Find(2)!.Report!.Imported));
        Assert.Equal(SmallExtract.Bytes(160), await File.ReadAllBytesAsync(Path.Combine(Folder.Done, "may (2).csv"), Ct));
    }

    [Fact]
    public async Task Extract_DeletedBeforeItsReport_IsSaid()
    {
        Drop("may.csv", SmallExtract.Bytes(150));
        await LookAsync();
        await Services.WorkAsync();
        await Queue.EnqueueDeletionAsync(1, "test", Ct);
        await Services.WorkAsync();
        await LookAsync();
        Assert.Equal(DeliveryReport.ExtractGone, Newest.Failure!.Code);
        Assert.Contains("was deleted", Text(Folder.Failed, "may.csv"));
    }
}
