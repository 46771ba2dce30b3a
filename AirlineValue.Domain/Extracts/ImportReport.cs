using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>Why a row was quarantined.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuarantineReason>))]
public enum QuarantineReason
{
    /// <summary>MEMBER_NO is empty.</summary>
    NoMemberNumber,

    /// <summary>A required cell holds something that can't be read.</summary>
    UnreadableCell,

    /// <summary>An earlier row has the same MEMBER_NO.</summary>
    DuplicateMemberNumber,

    /// <summary>The row has more or fewer cells than the header.</summary>
    CellCount,

    /// <summary>A quote is not closed, or stands where none may.</summary>
    BrokenQuotes,

    /// <summary>The row, or a cell of it, is longer than the limit.</summary>
    TooLong,
}

/// <summary>A row that was not imported.</summary>
/// <param name="Line">The line of the file where the row starts, 1-based; the header is line 1.</param>
/// <param name="Column">The standard name of the column at fault, of a plain table the name in the file; null when the row as
/// a whole is.</param>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found, for the sentence: the cell's text, or the number of cells.</param>
/// <param name="Raw">The row as the file has it, cut at a stated length.</param>
/// <param name="MemberNumber">The row's membership number, where it could be read.</param>
public sealed record QuarantinedRow(
    long Line, string? Column, QuarantineReason Reason, string Found, string Raw, string? MemberNumber = null);

/// <summary>Cells of one column that are not required and could not be read: they were imported as empty.</summary>
/// <param name="Column">The standard name of the column.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">Up to 5 different texts that were found.</param>
public sealed record UnreadableCells(string Column, long Count, IReadOnlyList<string> Examples);

/// <summary>What an import did: Imported + Rejected = Rows, always; members that an increment took over are counted apart.</summary>
/// <param name="Rows">Records of the file behind the header; blank lines are none.</param>
/// <param name="Imported">Rows that are members now; all members are <see cref="Members"/>.</param>
/// <param name="Rejected">Rows in quarantine.</param>
/// <param name="WindowEnd">LOAD_TIME.</param>
/// <param name="RejectedByReason">How many rows each reason put into quarantine.</param>
/// <param name="UnreadableCells">Per column, cells that became empty because they could not be read.</param>
/// <param name="EmptyCells">Per column that the file has, cells that are empty in the file.</param>
/// <param name="Increment">How it was completed by its base; null for a snapshot.</param>
public sealed record ImportReport(
    long Rows,
    long Imported,
    long Rejected,
    DateOnly WindowEnd,
    IReadOnlyDictionary<QuarantineReason, long> RejectedByReason,
    IReadOnlyList<UnreadableCells> UnreadableCells,
    IReadOnlyDictionary<string, long> EmptyCells,
    IncrementReport? Increment = null)
{
    /// <summary>Members that were taken over from the base of an increment; none for a snapshot.</summary>
    [JsonIgnore]
    public long CarriedOver => Increment?.CarriedOver ?? 0;

    /// <summary>All members of the extract: imported rows, and members that were taken over.</summary>
    [JsonIgnore]
    public long Members => Imported + CarriedOver;
}
