using System.Globalization;
using System.Resources;
using AirlineValue.Domain.Strategies;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>What is said of contacting members, in the user's language.</summary>
public sealed class ContactText(FieldFormat format, StrategyText strategies, IStringLocalizer<ContactsTexts> texts)
{
    private static readonly ResourceManager Resources = new(typeof(ContactsTexts));
    private static readonly ContactMarks[] EachMark = [ContactMarks.Suppressed, ContactMarks.OptedOut, ContactMarks.CoolingDown];

    /// <summary>What stands against contacting a member.</summary>
    public string Marks(ContactMarks marks) =>
        string.Join(texts["Separator"], EachMark.Where(mark => marks.HasFlag(mark)).Select(mark => texts[$"Mark.{mark}"].Value));

    /// <summary>Who is not in a file: "9 on the suppression list, 4 opted out"; empty for nobody.</summary>
    public string LeftOut(LeftOutCounts counts)
    {
        (string Key, int Count)[] reasons =
        [
            (nameof(counts.Suppressed), counts.Suppressed), (nameof(counts.OptedOut), counts.OptedOut),
            (nameof(counts.CoolingDown), counts.CoolingDown), (nameof(counts.OtherAction), counts.OtherAction),
        ];
        return string.Join(texts["Separator"], reasons.Where(r => r.Count > 0).Select(r => texts[$"LeftOut.{r.Key}", format.Count(r.Count)].Value));
    }

    /// <summary>How many of a list are in its file, and who is not.</summary>
    public string InFile(int listed, LeftOutCounts counts) => counts.Total == 0
        ? texts["InFile.All", format.Count(listed)]
        : texts["InFile", format.Count(listed - counts.Total), format.Count(listed), LeftOut(counts)];

    /// <summary>A condition on what stands against a contact.</summary>
    public string Of(HasContactMark condition) => texts[$"Condition.Mark.{condition.Mark}"];

    /// <summary>A condition on the action that comes first.</summary>
    public string Of(HasAction condition) => condition.Strategy is { } strategy ? texts["Condition.Action", strategies.Name(strategy)] : texts["Condition.Action.None"];

    /// <summary>A condition on an export.</summary>
    public string Of(InExport condition) => texts[$"Condition.Export.{condition.Part}", condition.ExportId];

    /// <summary>Why a row of a file was not taken.</summary>
    public string Fault(ContactRowFault fault) => texts[$"Fault.{fault}"];

    /// <summary>What to do for a member, in a sentence.</summary>
    /// <param name="strategy">The strategy that comes first.</param>
    /// <param name="culture">The language; files say it in both.</param>
    public static string Suggested(Strategy strategy, CultureInfo culture) => Resources.GetString($"Suggested.{strategy.Key()}", culture) ?? strategy.Key();
}
