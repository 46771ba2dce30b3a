using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>A look at a file that waits for its import, and what came of holding it against extracts.</summary>
/// <param name="seen">What was seen of the file.</param>
/// <param name="bases">Where the extracts are.</param>
public sealed class MemberLookBeside(MemberNumberLook seen, IncrementBases bases)
{
    private readonly ConcurrentDictionary<int, int> _known = [];

    /// <summary>What was seen of the file.</summary>
    public MemberNumberLook Seen { get; } = seen;

    /// <summary>The file beside an extract.</summary>
    public OverlapLook Beside(Extract extract) => new(
        Seen.Rows, Seen.IsWhole, Seen.Numbers.Count, _known.GetOrAdd(extract.Id, id => bases.CountKnown(id, Seen.Numbers)), extract.Report!.Members);
}

/// <summary>Looks at files that wait for their import. What was seen stays in memory, since pages ask again and again, and
/// neither the file nor the extracts change.</summary>
public sealed class MemberLooks(UploadedFiles files, IncrementBases bases, ExtractLimits limits)
{
    private const int Kept = 16;

    private readonly ConcurrentDictionary<string, MemberLookBeside> _looks = new(StringComparer.Ordinal);

    /// <summary>What is seen of a file; null when it can't be read, which the import tells with all particulars.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">How it is read; decided.</param>
    /// <param name="options">What was chosen about reading it.</param>
    public MemberLookBeside? At(string? path, ExtractLayout layout, ReadingOptions options)
    {
        try
        {
            using var file = files.Open(path);
            var key = KeyOf(path, file.Length, options);
            if (_looks.TryGetValue(key, out var known))
                return known;
            if (_looks.Count >= Kept)
                _looks.Clear();
            return _looks.GetOrAdd(key, new MemberLookBeside(MemberNumberLook.At(file, layout, limits), bases));
        }
        catch (ExtractRefusedException)
        {
            return null;
        }
    }

    // another file can come to lie under the same name
    private static string KeyOf(string? path, long length, ReadingOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{path} {length} {File.GetLastWriteTimeUtc(path ?? "").Ticks} {JsonSerializer.Serialize(options with { Kind = null, BaseExtractId = null })}");
}
