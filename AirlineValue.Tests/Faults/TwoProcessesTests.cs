using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Faults;

/// <summary>What several processes may do with one data folder.</summary>
public sealed class TwoProcessesTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Server_SecondOnAFolder_IsRefusedWhileCommandsWork()
    {
        using var first = ServerProcess.Start(_temporary.Folder.Path);
        await first.ReadyAsync(Ct);
        using (var second = ServerProcess.Start(_temporary.Folder.Path))
        {
            Assert.Equal(1, await second.EndAsync(Ct));
            Assert.Contains($"{_temporary.Folder.Path} is in use by another AirlineValue server; stop it, or name another folder with --data", second.Said);
            Assert.DoesNotContain("   at ", second.Said);
        }
        var file = Path.Combine(_temporary.Folder.Path, "members.csv");
        await File.WriteAllBytesAsync(file, SmallExtract.Bytes(2000), Ct);
        foreach (var arguments in new[] { new[] { "analyse", file }, ["score", file], ["backup"] })
        {
            using var command = ProgramProcess.Start([.. arguments, "--data", _temporary.Folder.Path]);
            Assert.True(await command.EndAsync(Ct) == 0, command.Error);
        }
        using var restore = ProgramProcess.Start("restore", Directory.GetFiles(_temporary.Folder.Backups, "*.db").Single(), "--yes", "--data", _temporary.Folder.Path);
        Assert.Equal(1, await restore.EndAsync(Ct));
        Assert.Contains("stop the server", restore.Error);
        Assert.Equal(1, _temporary.Count("analysis WHERE status = 'Completed'"));
    }

    [Fact]
    public async Task Start_FolderIsAFile_IsRefusedInOneLine()
    {
        var file = Path.Combine(_temporary.Folder.Path, "a-file");
        await File.WriteAllTextAsync(file, "", Ct);
        using var server = ServerProcess.Start(file);
        Assert.Equal(1, await server.EndAsync(Ct));
        Assert.Matches(@"^\s*DataFolder: \S+ can't be used: [^\n]+; give the program the right to write there, restore a backup, or name another folder with --data\s*$", server.Said);
    }
}
