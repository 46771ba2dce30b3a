using System.Text.Json.Nodes;

namespace AirlineValue.Domain.Storage;

/// <summary>Which parts of a record differ from another one's.</summary>
internal static class ChangedParts
{
    /// <summary>The names of the parts of the outermost record that differ, with commas; empty where nothing does.</summary>
    public static string Of<T>(T before, T after)
    {
        var (old, now) = (Parts(before), Parts(after));
        return string.Join(", ", now.Where(part => !JsonNode.DeepEquals(part.Value, old[part.Key])).Select(part => part.Key));
    }

    private static JsonObject Parts<T>(T value) => JsonNode.Parse(SqlText.Json(value))!.AsObject();
}
