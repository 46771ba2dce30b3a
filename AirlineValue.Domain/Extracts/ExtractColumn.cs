namespace AirlineValue.Domain.Extracts;

/// <summary>What a column's cells hold.</summary>
public enum ColumnKind
{
    /// <summary>Text, kept as the file has it, without surrounding white space.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A calendar date; a time of day behind it must be midnight.</summary>
    Date,
}

/// <summary>What a column's numbers count.</summary>
public enum ColumnUnit
{
    /// <summary>Nothing: text, dates and codes.</summary>
    None,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Months of 30 days.</summary>
    Months,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Flights.</summary>
    Flights,

    /// <summary>Kilometres.</summary>
    Kilometres,

    /// <summary>Points of the loyalty programme.</summary>
    Points,

    /// <summary>The currency that the product is configured with.</summary>
    Currency,

    /// <summary>Times.</summary>
    Times,

    /// <summary>A share or coefficient without a unit.</summary>
    Ratio,
}

/// <summary>A column that an extract can have, under its standard name.</summary>
/// <param name="Name">The standard name, the same in the file, the database and on the screen.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="IsRequired">Whether an extract without the column is refused. LAST_TO_END and LAST_FLIGHT_DATE are
/// not required each, but one of the two is: <see cref="ExtractColumns.RecencyAlternatives"/>.</param>
/// <param name="Ordinal">The position in <see cref="ExtractColumns.All"/>, 0-based.</param>
public sealed record ExtractColumn(string Name, ColumnKind Kind, ColumnUnit Unit, bool IsRequired, int Ordinal)
{
    /// <summary>Whether the reference form of the extract has the column; the others can be added by an airline and
    /// replace an estimate.</summary>
    public bool IsStandard => Ordinal < ExtractColumns.StandardCount;
}
