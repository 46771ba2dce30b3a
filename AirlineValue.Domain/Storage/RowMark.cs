namespace AirlineValue.Domain.Storage;

/// <summary>What the rows of an extract are marked with, a bit a column or rule: bit i is the column with ordinal i, or the
/// rule with value i.</summary>
public enum RowMark
{
    /// <summary>Columns whose cell could not be read; it became empty, but for a LAST_TO_END, which LAST_FLIGHT_DATE
    /// gives.</summary>
    Unreadable,

    /// <summary>Consistency rules that the row fails.</summary>
    FailedRules,

    /// <summary>Consistency rules that the row says nothing about, since a cell that they need is empty.</summary>
    UnknownRules,
}
