using System.Text.Json;

namespace AirlineValue.Domain.Quality;

/// <summary>The keys of the rules in files, links and the database.</summary>
public static class ConsistencyRuleKey
{
    private static readonly Dictionary<string, ConsistencyRule> Rules = Enum.GetValues<ConsistencyRule>()
        .ToDictionary(rule => JsonSerializer.SerializeToElement(rule).GetString()!, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<ConsistencyRule, string> Keys = Rules.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The key of a rule, such as <c>pointsSum</c>.</summary>
    public static string Key(this ConsistencyRule rule) => Keys[rule];

    /// <summary>The rule of a key, without regard to case; null when there is none.</summary>
    public static ConsistencyRule? Find(string key) => Rules.TryGetValue(key, out var rule) ? rule : null;
}
