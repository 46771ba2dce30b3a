using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>What is known of a file beside an earlier extract, for the person who says what it is.</summary>
/// <param name="Base">The earlier extract.</param>
/// <param name="Look">What was seen of both.</param>
/// <param name="Choices">The extracts that can be the base, the latest first.</param>
public sealed record KindAdvice(Extract Base, OverlapLook Look, IReadOnlyList<Extract> Choices)
{
    /// <summary>What the file probably is.</summary>
    public ExtractKind Guess => IncrementGuess.Of(Look);

    /// <summary>Whether a person has to say what it is: it looks like an increment, and nobody said so.</summary>
    /// <param name="options">What was chosen.</param>
    public bool IsQuestion(ReadingOptions options) => options.Kind is null && Guess == ExtractKind.Increment;

    /// <summary>The question, where there is nobody to ask: its Found are the figures of the look, and the base.</summary>
    public ExtractRefusal Question() => new(
        ExtractRefusalReason.UndecidedKind,
        [Number(Look.Members), Number(Look.Known), Number(Look.LookedUp), Base.FileName, Number(Look.BaseMembers)],
        ["--increment", "--snapshot"]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Compares files that are not imported yet with the extracts that are, and settles what an increment rests on.</summary>
public sealed class KindAdvisor(IncrementBases bases, UploadedFiles files, ExtractLimits limits)
{
    /// <summary>What is to be said of a file; null when there is nothing to compare it with, or it can't be read yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">How it is read.</param>
    /// <param name="options">What was chosen; the base that it names, or else the usual one.</param>
    public KindAdvice? Advise(string? path, ExtractLayout? layout, ReadingOptions options)
    {
        if (layout is not { IsDecided: true } || bases.List(layout.PlainTable is not null) is not { Count: > 0 } all || Look(path, layout) is not { } look)
            return null;
        var usual = all.FirstOrDefault(e => e.Id == options.BaseExtractId) ?? IncrementBases.Usual(all, look.WindowEnd)!;
        var known = bases.CountKnown(usual.Id, look.Numbers);
        return new KindAdvice(usual, new OverlapLook(look.Rows, look.IsWhole, look.Numbers.Count, known, usual.Report!.Members), all);
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
        var look = Look(path, layout);
        var id = options.BaseExtractId ?? IncrementBases.Usual(bases.List(layout.PlainTable is not null), look?.WindowEnd)?.Id
            ?? throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.NoIncrementBase, ["–"], []));
        var found = bases.Find(id);
        found.RefuseOtherColumns(layout);
        if (look?.WindowEnd is { } end)
            found.RefuseEarlier(end);
        return options with { BaseExtractId = id };
    }

    private MemberNumberLook? Look(string? path, ExtractLayout layout)
    {
        try
        {
            using var file = files.Open(path);
            return MemberNumberLook.At(file, layout, limits);
        }
        catch (ExtractRefusedException)
        {
            // what is wrong behind the head is told by the import, with all its particulars
            return null;
        }
    }
}
