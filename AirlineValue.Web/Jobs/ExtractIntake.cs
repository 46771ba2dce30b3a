using System.Globalization;
using System.Security.Cryptography;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Jobs;

/// <summary>Takes files in: keeps them under a name of its own, recognises what is here already, and refuses what is
/// not an extract before anything is stored.</summary>
public sealed class ExtractIntake(
    ExtractStore extracts,
    UploadedFiles files,
    KindAdvisor kinds,
    DataFolder folder,
    ExtractLimits limits,
    TimeProvider clock)
{
    private const int CopyBufferBytes = 1 << 17;

    /// <summary>Takes in what a stream brings. When it breaks off, or is refused, nothing is kept.</summary>
    public Task<IntakeResult> TakeAsync(Stream content, string fileName, ExtractOrigin origin, string by, CancellationToken ct = default) =>
        // what the program itself makes has all members
        TakeAsync(content, fileName, origin, origin == ExtractOrigin.Demonstration ? ExtractKind.Snapshot : null, by, ct);

    /// <summary>The same for a file of which it is known whether it holds all members.</summary>
    public async Task<IntakeResult> TakeAsync(
        Stream content, string fileName, ExtractOrigin origin, ExtractKind? kind, string by, CancellationToken ct)
    {
        var path = Path.Combine(folder.Uploads, $"{Guid.NewGuid():n}.upload");
        var kept = false;
        try
        {
            var sha256 = await KeepAsync(content, path, ct);
            var result = TakeFile(path, sha256, fileName, origin, new ReadingOptions { Kind = kind }, by);
            kept = result is IntakeResult.Taken;
            return result;
        }
        catch (ExtractRefusedException e)
        {
            return new IntakeResult.Refused(e.Refusal);
        }
        finally
        {
            if (!kept)
                File.Delete(path);
        }
    }

    /// <summary>Takes in a synthetic extract.</summary>
    public Task<IntakeResult> TakeDemonstrationAsync(int members, int seed, string by, CancellationToken ct = default) => TakeWrittenAsync(
        stream => DemonstrationExtract.Write(stream, members, seed, cancellation: ct), $"demonstration-{members}-{seed}.csv", by, ct);

    /// <summary>Takes in a month of a synthetic programme.</summary>
    public Task<IntakeResult> TakeDemonstrationAsync(DemonstrationSeries series, int month, string by, CancellationToken ct = default) => TakeWrittenAsync(
        stream => series.Write(stream, month, cancellation: ct),
        string.Create(CultureInfo.InvariantCulture, $"demonstration-{series.Members}-{series.Seed}-{series.WindowEnds[month - 1]:yyyy-MM}.csv"), by, ct);

    private async Task<IntakeResult> TakeWrittenAsync(Action<Stream> write, string name, string by, CancellationToken ct)
    {
        var pipe = new System.IO.Pipelines.Pipe();
        var writing = Task.Run(
            async () =>
            {
                await using var stream = pipe.Writer.AsStream();
                write(stream);
            },
            ct);
        await using var reading = pipe.Reader.AsStream();
        var result = await TakeAsync(reading, name, ExtractOrigin.Demonstration, by, ct);
        await writing;
        return result;
    }

    /// <summary>Takes in a file that lies on this machine, without copying it.</summary>
    /// <exception cref="ExtractRefusedException">It can't be opened, or is not an extract.</exception>
    public async Task<IntakeResult> TakeLocalAsync(string path, ReadingOptions options, string by, CancellationToken ct = default)
    {
        string sha256;
        await using (var file = files.Open(path))
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        return TakeFile(path, sha256, Path.GetFileName(path), ExtractOrigin.CommandLine, options, by);
    }

    /// <summary>Looks again at how an uploaded extract is read, with what a person chose.</summary>
    /// <exception cref="ExtractRefusedException">Read like this, it is not an extract; what was chosen is not kept.</exception>
    public async Task<ExtractLayout> ReadAgainAsync(int extractId, ReadingOptions options, CancellationToken ct = default)
    {
        var extract = await Task.Run(() => extracts.Find(extractId), ct);
        var layout = Inspect(extract?.SourcePath ?? "", options);
        extracts.KeepReading(extractId, kinds.Settle(extract?.SourcePath, layout, options), layout);
        return layout;
    }

    private IntakeResult TakeFile(
        string path, string sha256, string fileName, ExtractOrigin origin, ReadingOptions options, string by)
    {
        if (extracts.FindByHash(sha256) is { } known)
            return new IntakeResult.AlreadyHere(known.Id);
        var layout = Inspect(path, options);
        if (origin is ExtractOrigin.CommandLine or ExtractOrigin.WatchedFolder)
            RefuseUndecided(layout);
        options = kinds.Settle(path, layout, options);
        var advice = kinds.Advise(path, layout, options);
        var isQuestion = advice?.IsQuestion(options) == true;
        // only whoever uploads can be asked
        if (origin != ExtractOrigin.Upload && isQuestion)
            throw new ExtractRefusedException(advice!.Question());
        var id = extracts.Add(new Extract
        {
            Status = ExtractStatus.Uploaded,
            Origin = origin,
            FileName = VisibleText.Of(fileName),
            FileBytes = new FileInfo(path).Length,
            Sha256 = sha256,
            SourcePath = path,
            ReadingOptions = options,
            Layout = layout,
            UploadedAt = clock.GetUtcNow(),
            UploadedBy = by,
        });
        return new IntakeResult.Taken(id, layout.IsDecided && !isQuestion, advice);
    }

    // On the command line and in the watched folder there is nobody to ask.
    private static void RefuseUndecided(ExtractLayout layout)
    {
        if (layout.IsUnmapped)
            throw new ExtractRefusedException(new(
                ExtractRefusalReason.MissingColumns, layout.UnknownColumns, [.. ExtractColumns.Required.Select(c => c.Name)]));
        if (layout.UndecidedDates.Count > 0)
            throw new ExtractRefusedException(new(ExtractRefusalReason.UndecidedDates, layout.UndecidedDates, ["--date-order"]));
        if (layout.UndecidedDecimals.Count > 0)
            throw new ExtractRefusedException(new(ExtractRefusalReason.UndecidedDecimals, layout.UndecidedDecimals, ["--decimal-sign"]));
    }

    private ExtractLayout Inspect(string path, ReadingOptions options)
    {
        using var file = files.Open(path);
        return ExtractInspection.Inspect(file, options, limits);
    }

    private async Task<string> KeepAsync(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CopyBufferBytes];
        long bytes = 0;
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            bytes += read;
            if (bytes > limits.MaxFileBytes)
                throw TooLarge(bytes);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private ExtractRefusedException TooLarge(long bytes) => new(new ExtractRefusal(
        ExtractRefusalReason.TooLarge,
        [bytes.ToString(CultureInfo.InvariantCulture)],
        [limits.MaxFileBytes.ToString(CultureInfo.InvariantCulture)]));
}
