using System.Text.Json;
using AirlineValue.Domain.Cleaning;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>The cleaning rules in the user's language.</summary>
public sealed class RuleText(IStringLocalizer<FieldTexts> texts)
{
    /// <summary>The rule's name in a few words.</summary>
    public string Name(CleaningRule rule) => texts[$"Rule.{Key(rule)}"];

    /// <summary>What the rule drops or keeps.</summary>
    public string Explanation(CleaningRule rule) => texts[$"Rule.{Key(rule)}.Explanation"];

    private static string Key(CleaningRule rule) => JsonNamingPolicy.CamelCase.ConvertName(rule.ToString());
}
