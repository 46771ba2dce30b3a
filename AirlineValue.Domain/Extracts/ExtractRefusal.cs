using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>Why a file is not taken as an extract.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtractRefusalReason>))]
public enum ExtractRefusalReason
{
    /// <summary>The file is empty, or holds only white space.</summary>
    EmptyFile,

    /// <summary>The file is not text.</summary>
    BinaryFile,

    /// <summary>The file is a workbook; it has to be saved as CSV first.</summary>
    Workbook,

    /// <summary>The first record is not a header.</summary>
    NoHeader,

    /// <summary>There is a header and no row behind it.</summary>
    NoRows,

    /// <summary>Required columns are missing: Expected names them, Found the columns of the file.</summary>
    MissingColumns,

    /// <summary>Two columns of the file mean the same column: Found names them.</summary>
    DuplicateColumns,

    /// <summary>LOAD_TIME differs between rows: Found holds the values.</summary>
    SeveralWindowEnds,

    /// <summary>No row has a LOAD_TIME that can be read.</summary>
    NoWindowEnd,

    /// <summary>No row can be imported: Found holds how many there are.</summary>
    NoRowImported,

    /// <summary>The file has more rows than the limit.</summary>
    TooManyRows,

    /// <summary>Nothing in the file decides the order of dates: Found names the columns, Expected the option.</summary>
    UndecidedDates,

    /// <summary>Nothing in the file decides the decimal sign: Found names the columns, Expected the option.</summary>
    UndecidedDecimals,

    /// <summary>The archive does not hold exactly one CSV: Found names what is in it.</summary>
    ArchiveContent,

    /// <summary>The archive is damaged, or is encrypted.</summary>
    DamagedArchive,

    /// <summary>Unpacked, the file is larger than the limit, or than is plausible for its packed size.</summary>
    UnpacksTooLarge,

    /// <summary>The file is larger than the limit.</summary>
    TooLarge,

    /// <summary>The file has more columns than the limit.</summary>
    TooManyColumns,

    /// <summary>The encoding that was chosen is not known.</summary>
    UnknownEncoding,

    /// <summary>The file is not there, or can't be opened.</summary>
    CannotOpen,

    /// <summary>The file is probably an increment, and nobody said whether it is: Found says what was seen, Expected the
    /// options.</summary>
    UndecidedKind,

    /// <summary>There is no extract that an increment could rest on, or not the one that was chosen: Found names it.</summary>
    NoIncrementBase,

    /// <summary>The window of an increment ends before that of its base: Found holds the former, Expected the latter.</summary>
    IncrementBeforeBase,

    /// <summary>An increment has other columns than its base: Found names those that the base lacks, Expected those that the
    /// increment lacks.</summary>
    IncrementColumns,

    /// <summary>The same file is imported already, as a snapshot where an increment was asked for or the other way round: Found
    /// says as what.</summary>
    ImportedAsOtherKind,
}

/// <summary>Why a file is not taken as an extract, as data: pages and the command line write the sentence.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found instead.</param>
/// <param name="Expected">What was expected.</param>
[method: JsonConstructor]
public sealed record ExtractRefusal(
    ExtractRefusalReason Reason, IReadOnlyList<string> Found, IReadOnlyList<string> Expected)
{
    /// <summary>A refusal that the reason says everything about.</summary>
    public ExtractRefusal(ExtractRefusalReason reason) : this(reason, [], []) { }
}

/// <summary>A file was refused.</summary>
/// <param name="refusal">Why.</param>
public sealed class ExtractRefusedException(ExtractRefusal refusal)
    : Exception($"{refusal.Reason}: found {string.Join(", ", refusal.Found)}; expected {string.Join(", ", refusal.Expected)}.")
{
    /// <summary>Why.</summary>
    public ExtractRefusal Refusal { get; } = refusal;
}
