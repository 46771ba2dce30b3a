using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.CommandLine;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.CommandLine;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_temporary.Folder.Path, "copy.db");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Restore_AfterBackup_AsksFirstAndThenGivesTheSameFigures()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(300));
        var (made, output, _) = await RunAsync("backup", Copy);
        Assert.Equal(0, made);
        Assert.Contains("whole", output);
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(80));

        var (asked, losses, question) = await RunAsync("restore", Copy);
        Assert.Equal((2, 380), (asked, _temporary.Count("member")));
        Assert.Contains("Extracts that came since are lost: a.csv (1).", losses);
        Assert.Contains("--yes", question);

        var (restored, told, _) = await RunAsync("restore", Copy, "--yes");
        Assert.Equal((0, 300), (restored, _temporary.Count("member")));
        Assert.Contains("before-restore-", told);
        // that it was made was noted behind it, and is in the backup of what there was
        Assert.Contains("restored", (string)Assert.Single(_temporary.Query("SELECT detail FROM audit_entry WHERE act = 'BackedUp'"))[0]);
    }

    [Fact]
    public async Task Restore_IntoAnEmptyFolder_MakesTheDatabase()
    {
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(300));
        Assert.Equal(0, (await RunAsync("backup", Copy)).Code);
        var elsewhere = Path.Combine(_temporary.Folder.Path, "elsewhere");
        using var output = new StringWriter();
        Assert.Equal(0, await ProductCommand.RunAsync(["restore", Copy, "--yes", "--data", elsewhere], output, output));
        await using var connection = new SqliteConnection($"Data Source={new DataFolder(elsewhere).DatabaseFile};Pooling=False");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM member";
        Assert.Equal(300L, await command.ExecuteScalarAsync(Ct));
    }

    [Fact]
    public async Task Backup_FileIsThere_IsRefused()
    {
        await File.WriteAllTextAsync(Copy, "mine", Ct);
        var (code, _, error) = await RunAsync("backup", Copy);
        Assert.Equal(2, code);
        Assert.Contains("copy.db already", error);
    }

    [Fact]
    public async Task Restore_WhileACommandWorks_IsRefused()
    {
        Assert.Equal(0, (await RunAsync("backup", Copy)).Code);
        using var worker = ExclusiveFile.TryHold(_temporary.Folder.WorkerLock);
        var (code, _, error) = await RunAsync("restore", Copy, "--yes");
        Assert.Equal(1, code);
        Assert.Contains("command works on", error);
    }

    [Theory]
    [InlineData("analyse")]
    [InlineData("restore")]
    public async Task Command_DatabaseOfANewerProgram_SaysSo(string command)
    {
        Assert.Equal(0, (await RunAsync("backup", Copy)).Code);
        var of = command == "analyse" ? _temporary.Folder.DatabaseFile : Copy;
        await using (var connection = new SqliteConnection($"Data Source={of};Pooling=False"))
        {
            await connection.OpenAsync(Ct);
            await using var change = connection.CreateCommand();
            change.CommandText = $"PRAGMA user_version={Schema.Version + 1}";
            await change.ExecuteNonQueryAsync(Ct);
        }
        var (code, _, error) = await RunAsync(command, Copy);
        Assert.Equal(command == "analyse" ? 1 : 2, code);
        Assert.Contains("newer", error);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        SqliteConnection.ClearAllPools();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommand.RunAsync([.. arguments, "--data", _temporary.Folder.Path], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
