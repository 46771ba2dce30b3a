using System.Text.Json;
using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Strategies;

/// <summary>Stores strategies by their keys, as addresses name them.</summary>
internal sealed class StrategyOrderConverter : JsonConverter<IReadOnlyList<Strategy>>
{
    public override IReadOnlyList<Strategy> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
    [
        .. (JsonSerializer.Deserialize<string[]>(ref reader, options) ?? [])
            .Select(key => StrategyKey.Find(key) ?? throw new JsonException($"'{key}' is not a strategy.")),
    ];

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<Strategy> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Select(strategy => strategy.Key()).ToArray(), options);
}
