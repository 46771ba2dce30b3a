using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>What a file holds of an airline's members.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtractKind>))]
public enum ExtractKind
{
    /// <summary>All of them.</summary>
    Snapshot,

    /// <summary>New and changed ones only: an earlier extract, its base, gives the others.</summary>
    Increment,
}
