using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Watching;

namespace AirlineValue.Tests.Watching;

public sealed class FileCompletenessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("airlinevalue-watched-");
    private readonly SetClock _clock = new(DateTimeOffset.UnixEpoch);
    private readonly FileCompleteness _completeness;

    public FileCompletenessTests() => _completeness = new FileCompleteness(TimeSpan.FromSeconds(10), _clock);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Look_FileThatStandsStill_IsCompleteAfterTheSetTime()
    {
        Write("a.csv", "1");
        Assert.Equal(WaitingReason.Changing, Assert.Single(Look().Waiting).Reason);
        _clock.Now += TimeSpan.FromSeconds(9);
        Assert.Equal(WaitingReason.Changing, Assert.Single(Look().Waiting).Reason);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal("a.csv", Assert.Single(Look().Complete).Name);
    }

    [Fact]
    public void Look_FileThatGrows_WaitsAnew()
    {
        Write("a.csv", "1");
        Look();
        _clock.Now += TimeSpan.FromSeconds(9);
        Write("a.csv", "12");
        Look();
        _clock.Now += TimeSpan.FromSeconds(9);
        Assert.Equal(WaitingReason.Changing, Assert.Single(Look().Waiting).Reason);
        _clock.Now += TimeSpan.FromSeconds(1);
        Assert.Single(Look().Complete);
    }

    [Theory]
    [InlineData("a.csv.part")]
    [InlineData("a.TMP")]
    [InlineData(".a.csv.Xy12")]
    [InlineData("a.csv~")]
    [InlineData("a.csv.filepart")]
    public void Look_NameOfAFileThatIsBeingSent_IsNeverComplete(string name)
    {
        Write(name, "1");
        Look();
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(new WaitingFile(name, WaitingReason.PartialName), Assert.Single(Look().Waiting));
    }

    [Fact]
    public void Look_EmptyFile_IsNeverComplete()
    {
        Write("a.csv", "");
        Look();
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(WaitingReason.Empty, Assert.Single(Look().Waiting).Reason);
    }

    [Theory]
    [InlineData(FileShare.Read)]
    [InlineData(FileShare.ReadWrite)]
    public void Look_FileThatIsOpenForWriting_IsCompleteOnceItIsClosed(FileShare share)
    {
        Assert.SkipUnless(share == FileShare.Read || OperatingSystem.IsLinux(), "Whether a program shares what it writes to is seen on Linux only.");
        var path = Path.Combine(_folder.FullName, "a.csv");
        using (var writer = new FileStream(path, FileMode.Create, FileAccess.Write, share))
        {
            writer.Write("half"u8);
            writer.Flush();
            Look();
            _clock.Now += TimeSpan.FromHours(1);
            Assert.Equal(WaitingReason.OpenForWriting, Assert.Single(Look().Waiting).Reason);
        }
        Assert.Single(Look().Complete);
    }

    [Fact]
    public void Look_FileThatIsOpenForReading_IsComplete()
    {
        Write("a.csv", "1");
        Look();
        _clock.Now += TimeSpan.FromHours(1);
        using var reader = new FileStream(Path.Combine(_folder.FullName, "a.csv"), FileMode.Open, FileAccess.Read, FileShare.Read);
        Assert.Single(Look().Complete);
    }

    private (IReadOnlyList<FileInfo> Complete, IReadOnlyList<WaitingFile> Waiting) Look() =>
        _completeness.Look(new WatchedFolder(_folder.FullName).Files());

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_folder.FullName, name), content);
}
