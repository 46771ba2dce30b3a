using System.Security.Cryptography;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Watching;

/// <summary>One look into the watched folder after the other: complete files are taken in, and those that are done or failed
/// are moved away with their report beside them.</summary>
public sealed class FolderWatch(
    WatchStatus status, FileCompleteness completeness, WatchedFileStore files, WatchedDeliveries deliveries, DeliveryReport reports,
    TimeProvider clock, ILogger<FolderWatch> log)
{
    /// <summary>Looks once. What stands against it is in the status afterwards, and tried again at the next look.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        if (status.Folder is not { } folder)
            return;
        var problems = new List<WatchProblem>();
        IReadOnlyList<WaitingFile> waiting = [];
        if (folder.Prepare() is { } problem)
            problems.Add(problem);
        else
            waiting = await WorkAsync(folder, problems, ct);
        foreach (var found in problems.Except(status.Findings.Problems))
            log.LogWarning("The watched folder: {Kind} {Path} {Reason}", found.Kind, found.Path, found.Reason);
        status.Findings = new WatchFindings(clock.GetUtcNow(), problems, waiting);
    }

    private async Task<IReadOnlyList<WaitingFile>> WorkAsync(WatchedFolder folder, List<WatchProblem> problems, CancellationToken ct)
    {
        foreach (var file in files.Unfinished())
            await FinishAsync(folder, file, problems, ct);
        try
        {
            var (complete, waiting) = completeness.Look(folder.Files());
            var atWork = files.Unfinished().Select(file => file.FileName).ToHashSet(StringComparer.Ordinal);
            foreach (var file in complete.Where(file => !atWork.Contains(file.Name)))
                await BeginAsync(file, problems, ct);
            return waiting;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new WatchProblem(WatchProblemKind.NotReadable, folder.Path, e.Message));
            return [];
        }
    }

    private async Task BeginAsync(FileInfo file, List<WatchProblem> problems, CancellationToken ct)
    {
        try
        {
            await deliveries.BeginAsync(file, ct);
            log.LogInformation("The watched folder has a new file, {File}", file.Name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new WatchProblem(WatchProblemKind.FileNotReadable, file.Name, e.Message));
        }
    }

    private async Task FinishAsync(WatchedFolder folder, WatchedFile file, List<WatchProblem> problems, CancellationToken ct)
    {
        if (await deliveries.OutcomeAsync(file, ct) is not { } decided)
            return;
        try
        {
            var target = decided.IsFailed ? folder.Failed : folder.Done;
            var name = decided.MovedAs ?? WatchedFolder.FreeName(target, file.FileName);
            files.Name(file.Id, name);
            await reports.WriteAsync(decided, Path.Combine(target, name), ct);
            await MoveAsync(folder.In(file.FileName), Path.Combine(target, name), file.Sha256, ct);
            files.Finish(file.Id, clock.GetUtcNow());
            log.LogInformation("The file {File} of the watched folder: {Outcome}, extract {Extract}", file.FileName, decided.Outcome, decided.ExtractId);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new WatchProblem(WatchProblemKind.NotMoved, file.FileName, e.Message));
        }
    }

    // It may have been moved before. What has the name by now may also be another file, which is left for the next look.
    private static async Task MoveAsync(string source, string target, string sha256, CancellationToken ct)
    {
        if (!File.Exists(source) || File.Exists(target))
            return;
        string found;
        await using (var content = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read))
            found = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        if (string.Equals(found, sha256, StringComparison.Ordinal))
            File.Move(source, target, overwrite: false);
    }
}
