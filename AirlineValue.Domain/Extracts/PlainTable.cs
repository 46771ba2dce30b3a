using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>What the recency column of a plain table holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecencyForm>))]
public enum RecencyForm
{
    /// <summary>Days since the last purchase.</summary>
    Days,

    /// <summary>The date of the last purchase.</summary>
    Date,
}

/// <summary>
/// How a plain table of another business, a customer a row, is read as an extract: which of its columns is which, by the
/// names in its header. The rest of the extract's columns is missing, and what rests on them is off.
/// </summary>
/// <param name="Customer">The customer's number, unique: MEMBER_NO.</param>
/// <param name="Recency">Days since the last purchase, LAST_TO_END, or its date, LAST_FLIGHT_DATE.</param>
/// <param name="RecencyForm">Which of the two.</param>
/// <param name="Frequency">How often the customer bought, a whole number: FLIGHT_COUNT.</param>
/// <param name="Spend">What the customer paid in all: SUM_YR_2.</param>
/// <param name="AsOf">The day that recency is counted to, the same for all: LOAD_TIME. A purchase on this day is 1 day ago where
/// recency is a date; days are taken as they are.</param>
public sealed record PlainTable(string Customer, string Recency, RecencyForm RecencyForm, string Frequency, string Spend, DateOnly AsOf)
{
    /// <summary>The fewest named columns of a file that may be a plain table.</summary>
    public const int FewestColumns = 4;

    // An extract that lacks a few columns is one still; a table that has hardly any is another.
    private const int MostRequiredColumns = 2;

    /// <summary>The columns in the order of the form, with what each is read as.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Header, ExtractColumn Column)> Columns =>
    [
        (Customer, ExtractColumns.MemberNo),
        (Recency, RecencyForm == RecencyForm.Date ? ExtractColumns.LastFlightDate : ExtractColumns.LastToEnd),
        (Frequency, ExtractColumns.FlightCount),
        (Spend, ExtractColumns.SumYr2),
    ];

    /// <summary>Whether each column is named, and none twice.</summary>
    [JsonIgnore]
    public bool IsComplete => Columns.All(c => c.Header.Length > 0)
        && Columns.Select(c => c.Header).Distinct(StringComparer.Ordinal).Count() == Columns.Count;

    /// <summary>The header as this table's columns say.</summary>
    /// <exception cref="ExtractRefusedException">The file lacks one of the columns, has it twice, or one is named twice.</exception>
    internal ExtractHeader Map(ExtractHeader header)
    {
        var lacking = Columns.Select(c => c.Header).Where(name => !header.Names.Contains(name, StringComparer.Ordinal)).ToList();
        if (lacking.Count > 0)
            throw new ExtractRefusedException(new ExtractRefusal(ExtractRefusalReason.MissingColumns, [.. header.Names], lacking));
        var twice = Columns.GroupBy(c => c.Header, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new ExtractRefusedException(new ExtractRefusal(
                ExtractRefusalReason.DuplicateColumns, [twice.Key], [.. twice.Select(c => c.Column.Name)]));
        return new ExtractHeader(
            header.Names,
            [.. header.Names.Select(name => Columns.FirstOrDefault(c => string.Equals(c.Header, name, StringComparison.Ordinal)).Column)]);
    }

    /// <summary>Whether a file with this header looks like a table of another business, not like an extract that lacks
    /// columns.</summary>
    internal static bool IsPossible(ExtractHeader header) =>
        header.Names.Count(name => name.Length > 0) >= FewestColumns
        && header.Columns.Count(column => column is { IsRequired: true }) <= MostRequiredColumns;
}
