using System.Text.Json;
using System.Text.Json.Serialization;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes profiles as <see cref="JsonColumn"/> does, with code that is compiled ahead of time: finding out about
/// their types takes a new process longer than writing them.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<ColumnProfile>), TypeInfoPropertyName = "Columns")]
[JsonSerializable(typeof(ExtractDistributions), TypeInfoPropertyName = "Distributions")]
[JsonSerializable(typeof(Correlation))]
[JsonSerializable(typeof(ConsistencyReport))]
internal sealed partial class ProfileJson : JsonSerializerContext
{
    /// <summary>In the form that the database has.</summary>
    public static ProfileJson Stored { get; } = new(new JsonSerializerOptions(JsonColumn.Options));
}
