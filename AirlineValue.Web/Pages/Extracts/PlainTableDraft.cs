using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>Which columns of a plain table are which, while a person says so.</summary>
public sealed class PlainTableDraft
{
    /// <summary>The customer's number.</summary>
    public string Customer { get; set; } = "";

    /// <summary>Days since the last purchase, or its date.</summary>
    public string Recency { get; set; } = "";

    /// <summary>Which of the two.</summary>
    public RecencyForm RecencyForm { get; set; }

    /// <summary>How often the customer bought.</summary>
    public string Frequency { get; set; } = "";

    /// <summary>What the customer paid.</summary>
    public string Spend { get; set; } = "";

    /// <summary>The day that recency is counted to.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>A draft of what was chosen before, or an empty one.</summary>
    public static PlainTableDraft Of(PlainTable? table) => table is null ? new() : new()
    {
        Customer = table.Customer,
        Recency = table.Recency,
        RecencyForm = table.RecencyForm,
        Frequency = table.Frequency,
        Spend = table.Spend,
        AsOf = table.AsOf,
    };

    /// <summary>What was chosen; null as long as a column or the day is missing, or a column is chosen twice.</summary>
    public PlainTable? Table() => AsOf is { } asOf
        && new PlainTable(Customer, Recency, RecencyForm, Frequency, Spend, asOf) is { IsComplete: true } table ? table : null;
}
