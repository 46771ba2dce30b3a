using System.Globalization;
using System.Text.RegularExpressions;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>What is wrong with rules, in words.</summary>
public sealed partial class ProgrammeErrorText(StrategyText strategies, IStringLocalizer<ProgrammeTexts> texts)
{
    private const double PercentOfOne = 100;

    private static readonly string[] Shares = ["limits.nearBand", "limits.leftBelow", "limits.leavingBelow", "points.halving.share"];

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number { get; }

    /// <summary>What is wrong, what stands there and what may stand there.</summary>
    public string What(ProgrammeError error)
    {
        var field = FieldPath.Of(error.Field)[^1].Name;
        var reason = texts[$"Error.{error.Reason}.{field}"] is { ResourceNotFound: false } special ? special.Value : texts[$"Error.{error.Reason}"].Value;
        if (error.Expected is { } expected)
            reason = texts[error.Reason == ProgrammeErrorReason.Unreadable ? "Error.Example" : "Error.Expected", reason, Written(error, expected)];
        return error.Found is { Length: > 0 } found ? texts["Error.Found", reason, Written(error, found)] : reason;
    }

    /// <summary>Which field it is: "Gold: upgrade, condition 1, alternative 2, threshold".</summary>
    public string Field(string path, ProgrammeDraft draft)
    {
        var steps = FieldPath.Of(path);
        // that a condition has groups is said only where one of them is meant
        var names = steps.Where(step => step is not { Name: "all" or "any", Index: null }).Select(step => step switch
        {
            { Name: "tiers", Index: { } tier } => Named("Field.Tier", tier, draft.Tiers[tier].Name),
            { Name: "partners", Index: { } partner } => Named("Field.Partner", partner, draft.Partners[partner].Name),
            { Index: { } index } => texts[$"Field.{step.Name}", index + 1].Value,
            _ => texts[$"Field.{step.Name}"].Value,
        });
        return string.Join(texts["Field.Separator"], names);
    }

    /// <summary>What will surprise.</summary>
    public string What(ProgrammeWarning warning) => texts[$"Warning.{warning.Reason}", warning.Code];

    /// <summary>A strategy's name.</summary>
    public string Name(Strategy strategy) => strategies.Name(strategy);

    private string Named(string key, int index, NameDraft name) => StrategyText.NameOf(name.Name) is { Length: > 0 } text
        ? texts[$"{key}.Named", index + 1, text]
        : texts[key, index + 1];

    // numbers as people read them: separated thousands, and percent where it was typed in percent
    private static string Written(ProgrammeError error, string text)
    {
        if (error.Reason is ProgrammeErrorReason.Unreadable or ProgrammeErrorReason.Twice or ProgrammeErrorReason.NoDay)
            return text;
        var isShare = Shares.Contains(error.Field, StringComparer.Ordinal);
        return Number.Replace(text, match =>
        {
            if (!decimal.TryParse(match.Value, CultureInfo.InvariantCulture, out var number))
                return match.Value;
            return isShare
                ? (number * (decimal)PercentOfOne).ToString("0.####", CultureInfo.InvariantCulture) + "%"
                : number.ToString("#,0.####", CultureInfo.InvariantCulture);
        });
    }
}
