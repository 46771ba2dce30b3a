using System.Globalization;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>The groups in the user's language.</summary>
public sealed class SegmentTexts(IStringLocalizer<FieldTexts> texts)
{
    /// <summary>The name: "Important — keep", and "Important — keep 2" for a repetition.</summary>
    public string Name(CustomerGroup group, int repetition = 1)
    {
        var name = texts[$"Group.{group.Key()}"].Value;
        return repetition == 1 ? name : texts["Group.Repetition", name, repetition];
    }

    /// <summary>The name of a segment.</summary>
    public string Name(SegmentName name) => Name(name.Group, name.Repetition);

    /// <summary>The name of the segment with a key, such as <c>general-2</c>; the key itself when no group has it.</summary>
    public string Name(string key)
    {
        foreach (var group in Enum.GetValues<CustomerGroup>())
        {
            if (key == group.Key())
                return Name(group);
            if (key.StartsWith($"{group.Key()}-", StringComparison.Ordinal)
                && int.TryParse(key.AsSpan(group.Key().Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var repetition))
                return Name(group, repetition);
        }
        return key;
    }

    /// <summary>What the group's members are like, in a sentence's part.</summary>
    /// <param name="group">The group.</param>
    /// <param name="indicators">The indicators that the name rests on; LRFMC without them.</param>
    public string Signature(CustomerGroup group, IReadOnlyList<Indicator>? indicators = null) =>
        texts[$"Group.{group.Key()}.Signature{Suffix(indicators)}"];

    /// <summary>The stage of the customer life cycle; a dash where there is none.</summary>
    public string LifeCycleStage(CustomerGroup group) => texts[$"Group.{group.Key()}.Stage"];

    /// <summary>What to do with the group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="indicators">The indicators that the name rests on; LRFMC without them.</param>
    public string Asks(CustomerGroup group, IReadOnlyList<Indicator>? indicators = null) =>
        texts[$"Group.{group.Key()}.Asks{Suffix(indicators)}"];

    // Without L and C nothing is known of how long members have been with us, nor of their cabins.
    private static string Suffix(IReadOnlyList<Indicator>? indicators) =>
        indicators is null || GroupSignature.Of(indicators) == GroupSignature.Lrfmc ? "" : ".Rfm";
}
