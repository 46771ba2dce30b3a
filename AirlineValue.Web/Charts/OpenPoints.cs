using System.Text.Json.Nodes;

namespace AirlineValue.Web.Charts;

/// <summary>Takes the addresses out of a figure that do not open for whoever looks at it.</summary>
public static class OpenPoints
{
    private static readonly string[] Kept = ["customdata", "meta"];

    /// <summary>The figure without them.</summary>
    /// <param name="figure">The figure as JSON: <see cref="PlotlyFigure.ToJson"/>.</param>
    /// <param name="opensAsync">Whether an address opens; what is none does.</param>
    public static async Task<string> OfAsync(string figure, Func<string, Task<bool>> opensAsync)
    {
        var root = JsonNode.Parse(figure)!;
        var isWhole = true;
        foreach (var (holder, name) in KeysOf(root).ToList())
        {
            foreach (var (set, text) in TextsOf(holder, name).ToList())
            {
                if (await opensAsync(text))
                    continue;
                set();
                isWhole = false;
            }
        }
        return isWhole ? figure : root.ToJsonString();
    }

    // traces have them, and links of a flow
    private static IEnumerable<(JsonObject Holder, string Name)> KeysOf(JsonNode? node) => node switch
    {
        JsonObject item => Kept.Where(item.ContainsKey).Select(name => (item, name)).Concat(item.SelectMany(part => KeysOf(part.Value))),
        JsonArray items => items.SelectMany(KeysOf),
        _ => [],
    };

    private static IEnumerable<(Action Clear, string Text)> TextsOf(JsonObject holder, string name)
    {
        if (holder[name] is JsonValue value && value.TryGetValue<string>(out var only))
            return [(() => holder[name] = null, only)];
        return holder[name] is JsonArray items ? TextsOf(items) : [];
    }

    private static IEnumerable<(Action Clear, string Text)> TextsOf(JsonArray items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var at = i;
            if (items[i] is JsonValue value && value.TryGetValue<string>(out var text))
                yield return (() => items[at] = null, text);
            else if (items[i] is JsonArray inner)
            {
                foreach (var found in TextsOf(inner))
                    yield return found;
            }
        }
    }
}
