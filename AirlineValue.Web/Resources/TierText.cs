using System.Globalization;
using AirlineValue.Domain.Strategies;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Tiers as people call them: by the programme's name, and by the code where the programme has no tier of it.</summary>
public sealed class TierText(IStringLocalizer<FieldTexts> texts)
{
    /// <summary>A tier by itself: "Gold", or "Tier 7".</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="code">Its code in the extract.</param>
    public string Name(BilingualName? name, double code) => name is null ? texts["Tier", Code(code)] : StrategyText.NameOf(name);

    /// <summary>A tier among other things than tiers: "Gold tier", or "Tier 7".</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="code">Its code in the extract.</param>
    public string InSentence(BilingualName? name, double code) => name is null ? Name(name, code) : texts["Tier.InSentence", StrategyText.NameOf(name)];

    /// <summary>A tier where the code helps and something else says that it is one: "Gold (6)", or "7".</summary>
    /// <param name="name">Its name; null for none.</param>
    /// <param name="code">Its code in the extract.</param>
    public string WithCode(BilingualName? name, double code) =>
        name is null ? Code(code) : texts["Tier.WithCode", StrategyText.NameOf(name), Code(code)];

    // thousands are not separated: it is no quantity
    private static string Code(double code) => code.ToString(CultureInfo.InvariantCulture);
}
