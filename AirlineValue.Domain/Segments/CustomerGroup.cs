using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Segments;

/// <summary>The five names that a cluster can bear, in the fixed order of the groups (their value rank).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CustomerGroup>))]
public enum CustomerGroup
{
    /// <summary>Flies much and far, lately, in good cabins: the smallest share, the largest contribution.</summary>
    [JsonStringEnumMemberName("important-keep")]
    ImportantKeep,

    /// <summary>Buys high cabins but seldom flies with us.</summary>
    [JsonStringEnumMemberName("important-develop")]
    ImportantDevelop,

    /// <summary>Long with us and valuable in the past, now quiet or slowing.</summary>
    [JsonStringEnumMemberName("important-win-back")]
    ImportantWinBack,

    /// <summary>Short relationship, the rest a little below average.</summary>
    [JsonStringEnumMemberName("general")]
    General,

    /// <summary>Long without a flight, flies little, at discounts.</summary>
    [JsonStringEnumMemberName("low-value")]
    LowValue,
}
