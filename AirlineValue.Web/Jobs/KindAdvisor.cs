using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Compares files that are not imported yet with the extracts that are, and settles what an increment rests on.</summary>
public sealed class KindAdvisor(IncrementBases bases, MemberLooks looks)
{
    /// <summary>What is to be said of a file; null when there is nothing to compare it with, or it can't be read yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">How it is read.</param>
    /// <param name="options">What was chosen; the base that it names, or else the usual one.</param>
    public KindAdvice? Advise(string? path, ExtractLayout? layout, ReadingOptions options)
    {
        if (layout is not { IsDecided: true } || bases.List(layout.PlainTable is not null) is not { Count: > 0 } all || looks.At(path, layout, options) is not { } look)
            return null;
        var usual = all.FirstOrDefault(e => e.Id == options.BaseExtractId) ?? IncrementBases.Usual(all, look.Seen.WindowEnd)!;
        return new KindAdvice(usual, look.Beside(usual), all);
    }

    /// <summary>The same of an extract that waits for its import.</summary>
    public Task<KindAdvice?> AdviseAsync(Extract extract, CancellationToken ct = default) =>
        Task.Run(() => Advise(extract.SourcePath, extract.Layout, extract.ReadingOptions), ct);

    /// <summary>Settles what an increment rests on, so that it stays what a person saw; a snapshot rests on nothing.</summary>
    /// <exception cref="ExtractRefusedException">There is nothing that the increment can rest on.</exception>
    public ReadingOptions Settle(string? path, ExtractLayout layout, ReadingOptions options)
    {
        if (options.Kind != ExtractKind.Increment)
            return options with { BaseExtractId = null };
        if (!layout.IsDecided)
            return options;
        var windowEnd = looks.At(path, layout, options)?.Seen.WindowEnd;
        var id = options.BaseExtractId ?? IncrementBases.Usual(bases.List(layout.PlainTable is not null), windowEnd)?.Id
            ?? throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoIncrementBase, ["–"], []));
        var found = bases.Find(id);
        found.RefuseOtherColumns(layout);
        if (windowEnd is { } end)
            found.RefuseEarlier(end);
        return options with { BaseExtractId = id };
    }
}
