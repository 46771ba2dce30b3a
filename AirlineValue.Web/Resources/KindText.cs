using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Jobs;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Snapshots and increments in words.</summary>
public sealed class KindText(IStringLocalizer<ExtractsTexts> texts, IStringLocalizer<FieldTexts> fields, FieldFormat format)
{
    /// <summary>What was seen of a file, and what it probably is.</summary>
    public string Guess(KindAdvice advice) => texts[advice.Guess == ExtractKind.Increment ? "Kind.Guess.Increment" : "Kind.Guess.Snapshot", LookOf(advice)];

    /// <summary>What the import of an increment came to.</summary>
    public string Completed(IncrementReport increment) => texts["Increment.Meaning",
        format.Count(increment.New), format.Count(increment.Updated), AsOf(increment), increment.BaseFileName];

    /// <summary>How many members were taken over, and as of when.</summary>
    public string AsOf(IncrementReport increment) => increment.AsOf.Count == 0
        ? AsOf(new MembersAsOf(increment.BaseWindowEnd, 0))
        : string.Join(fields["List.Separator"], increment.AsOf.Select(AsOf));

    /// <summary>That members were taken over, how many and as of when.</summary>
    public string TakenOver(IncrementReport increment) => texts["Increment.TakenOver", AsOf(increment)];

    /// <summary>How many members were taken over as of one day.</summary>
    public string AsOf(MembersAsOf some) => texts["Increment.AsOf", format.Count(some.Members), format.Date(some.AsOf)];

    private string LookOf(KindAdvice advice)
    {
        var look = advice.Look;
        var rows = look.IsWhole ? format.Count(look.Members) : texts["Kind.About", format.Count(Rounded(look.Members))].Value;
        return texts[look.IsWhole && look.LookedUp == look.Members ? "Kind.Look.Whole" : "Kind.Look.Part",
            rows, format.Count(look.Known), advice.Base.FileName, format.Date(advice.Base.WindowEnd), format.Count(look.BaseMembers), format.Count(look.LookedUp)];
    }

    // an estimate has two digits that mean something
    private static long Rounded(long members)
    {
        var unit = 1L;
        while (members / unit >= 100)
            unit *= 10;
        return members / unit * unit;
    }
}
