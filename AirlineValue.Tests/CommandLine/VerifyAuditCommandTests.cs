using System.Text.Json;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.CommandLine;

namespace AirlineValue.Tests.CommandLine;

public sealed class VerifyAuditCommandTests : IDisposable
{
    private readonly TemporaryDatabase _stored = new();

    public VerifyAuditCommandTests()
    {
        var log = new AuditLog(_stored.Database, TimeProvider.System);
        for (var i = 1; i <= 5; i++)
            log.Add(new AuditFact("mei", AuditAct.Downloaded, $"extract {i}", ("rows", "3")));
    }

    public void Dispose() => _stored.Dispose();

    [Fact]
    public async Task VerifyAudit_SoundChain_ExitsWith0AndGivesTheLastHash()
    {
        var (code, answer) = await RunAsync();
        Assert.Equal((0, true, 5), (code, answer.GetProperty("holds").GetBoolean(), answer.GetProperty("entries").GetInt32()));
        var last = answer.GetProperty("lastHash").GetString()!;
        Assert.Equal((string)_stored.Query("SELECT hash FROM audit_entry WHERE id = 5")[0][0], last);
        Assert.Equal(0, (await RunAsync("--expect", last)).Code);
    }

    [Theory]
    [InlineData("UPDATE audit_entry SET detail = '{}' WHERE id = 3", 3, "Changed")]
    [InlineData("DELETE FROM audit_entry WHERE id = 2", 3, "Gap")]
    [InlineData("DELETE FROM audit_entry WHERE id >= 4", 4, "CutOff")]
    public async Task VerifyAudit_TamperedChain_ExitsWith4AndNamesTheEntry(string tampering, int entry, string fault)
    {
        _stored.Execute("DROP TRIGGER audit_entry_is_not_changed; DROP TRIGGER audit_entry_is_not_deleted");
        _stored.Execute(tampering);
        var (code, answer) = await RunAsync();
        Assert.Equal((VerifyAuditCommand.Broken, entry, fault), (code, answer.GetProperty("entry").GetInt32(), answer.GetProperty("fault").GetString()));
    }

    [Fact]
    public async Task VerifyAudit_HashOfAnotherChain_ExitsWith4() =>
        Assert.Equal("NotExpected", (await RunAsync("--expect", new string('a', 64))).Answer.GetProperty("fault").GetString());

    [Fact]
    public async Task VerifyAudit_FolderWithoutDatabase_IsRefusedAndLeftAsItIs()
    {
        var empty = Directory.CreateTempSubdirectory("airlinevalue-");
        using var error = new StringWriter();
        Assert.Equal(ProductCommand.WrongUsage, await ProductCommand.RunAsync(["verify-audit", "--data", empty.FullName], TextWriter.Null, error));
        Assert.Contains(empty.FullName, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(empty.EnumerateFileSystemInfos());
        empty.Delete();
    }

    [Fact]
    public async Task VerifyAudit_InWords_NamesTheEntry()
    {
        _stored.Execute("DROP TRIGGER audit_entry_is_not_changed; UPDATE audit_entry SET actor = 'ben' WHERE id = 3");
        using var output = new StringWriter();
        Assert.Equal(VerifyAuditCommand.Broken, await ProductCommand.RunAsync(["verify-audit", "--data", _stored.Folder.Path], output, TextWriter.Null));
        Assert.StartsWith("Entry 3 does not fit: it does not say what it said when it was written.", output.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, JsonElement Answer)> RunAsync(params string[] options)
    {
        using var output = new StringWriter();
        var code = await ProductCommand.RunAsync(["verify-audit", "--data", _stored.Folder.Path, "--json", .. options], output, TextWriter.Null);
        return (code, JsonDocument.Parse(output.ToString()).RootElement.Clone());
    }
}
