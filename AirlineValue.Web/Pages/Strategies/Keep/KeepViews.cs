using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Strategies.WinBack;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.Keep;

/// <summary>Members who changed in one way.</summary>
/// <param name="Name">The way.</param>
/// <param name="Members">How many they are.</param>
/// <param name="Share">Their share of the best members.</param>
public sealed record ChangeRow(string Name, StrategyCell Members, string Share);

/// <summary>What the page of keep says beside counts and list.</summary>
/// <param name="Meaning">How many changed, and how most often.</param>
/// <param name="Rows">The changes; any change first.</param>
/// <param name="Method">What counts as a change.</param>
/// <param name="Unknown">What the extract does not tell; null when it tells all.</param>
/// <param name="Stake">What it could bring to hold those who changed; null when it can't be told.</param>
public sealed record KeepView(string Meaning, IReadOnlyList<ChangeRow> Rows, string Method, string? Unknown, string? Stake);

/// <summary>Makes what the page of keep says.</summary>
public sealed class KeepViews(FieldFormat format, StrategyText words, WinBackViews winBack, IStringLocalizer<StrategiesTexts> texts)
{
    private const int Named = 2;

    /// <summary>The view.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="picture">What was counted.</param>
    /// <param name="members">How many the best members are.</param>
    /// <param name="version">The version of the rules, with its number in lists; null for the one in force.</param>
    /// <param name="limits">The rules' limits.</param>
    public KeepView Of(MemberBasis basis, ActivityPicture picture, int members, int? version, StrategyLimits limits)
    {
        var known = BehaviourChanges.All.Except(picture.Unknown).ToList();
        var most = known.Where(c => picture.Changes[(int)c] > 0).OrderByDescending(c => picture.Changes[(int)c]).Take(Named)
            .Select(change => $"{words.Change(change)} ({format.Count(picture.Changes[(int)change])})");
        return new KeepView(
            picture.Changed == 0
                ? texts["Relation.Keep.Nobody", format.Count(members)]
                : texts["Relation.Keep.Meaning", format.Count(picture.Changed), format.Count(members), string.Join(texts["Relation.Change.Separator"], most)],
            [Row(texts["Relation.Keep.Any"], picture.Changed, null), .. known.Select(change => Row(words.Change(change), picture.Changes[(int)change], change))],
            texts["Relation.Keep.Method", format.WholeShare(limits.LeavingBelow)],
            picture.Unknown.Count == 0 ? null : texts["Relation.Keep.Unknown", string.Join(texts["Relation.Change.Separator"], picture.Unknown.Select(words.Change))].Value,
            picture.ChangedStake is { Members: > 0 } stake ? winBack.Stake(stake) : null);

        ChangeRow Row(string name, int count, BehaviourChange? change) => new(
            name,
            new StrategyCell(format.Count(count), count == 0 ? null : StrategyAddress.Own(basis, Strategy.Keep, [new InStrategy(Strategy.Keep, Version: version), new HasBehaviourChange(change)]).ToString()),
            format.Share(members == 0 ? double.NaN : (double)count / members));
    }
}
