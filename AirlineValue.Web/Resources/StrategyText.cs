using System.Globalization;
using System.Text;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Strategies, standings and measures in the user's language.</summary>
public sealed class StrategyText(FieldFormat format, IStringLocalizer<StrategiesTexts> texts)
{
    private const int MostAmounts = 100_000;

    // a list of a million members says what each lacks: words are looked up, and amounts written, once a language
    private readonly Dictionary<string, CompositeFormat> _formats = [];
    private readonly Dictionary<(ProgrammeMeasure Measure, long Amount, bool IsEstimated), string> _amounts = [];
    private CultureInfo? _culture;

    /// <summary>The strategy's name.</summary>
    public string Name(Strategy strategy) => texts[$"Strategy.{strategy.Key()}"];

    /// <summary>Whom the strategy concerns, in a few words.</summary>
    public string Concerned(Strategy strategy) => texts[$"Concerned.{strategy.Key()}"];

    /// <summary>A standing in a strategy, in a few words.</summary>
    public string Standing(Strategy strategy, StrategyStanding standing) => texts[$"Standing.{Kind(strategy)}.{standing.Key()}"];

    /// <summary>The condition that a strategy concerns a member, or that the member has a standing in it.</summary>
    public string Of(InStrategy condition)
    {
        var who = condition.Standing is { } standing ? Standing(condition.Strategy, standing) : Concerned(condition.Strategy);
        var words = texts["Condition", Name(condition.Strategy), who].Value;
        if (condition.Band is { } band && condition.Strategy.HasBand())
            words = texts["Condition.Band", words, format.Share(band)];
        return condition.Version is { } version ? texts["Condition.Version", words, version] : words;
    }

    /// <summary>A change of behaviour, a course of partner points, or a change of whom a strategy concerns.</summary>
    public string OfRelationship(MemberCondition condition) => condition switch
    {
        HasBehaviourChange(null) => texts["Relation.Change.Any"],
        HasBehaviourChange({ } change) => texts["Relation.Condition.Change", Change(change)],
        HasPartnerCourse(var course) => texts["Relation.Condition.Course", texts[$"Relation.Course.{course.Key()}"].Value],
        ConcernChanged changed => texts[$"Relation.Condition.{changed.Change}", Name(changed.Strategy), changed.ExtractId],
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on changes."),
    };

    /// <summary>A change of behaviour, in a few words.</summary>
    public string Change(BehaviourChange change) => texts[$"Relation.Change.{change.Key()}"];

    /// <summary>The changes of a code, in words.</summary>
    /// <param name="code">A bit a <see cref="BehaviourChange"/>.</param>
    public string Changes(int code) => code == 0
        ? texts["Relation.Change.None"]
        : string.Join(texts["Relation.Change.Separator"], BehaviourChanges.Of(code).Select(Change));

    /// <summary>An amount of a measure with its unit.</summary>
    public string Amount(ProgrammeMeasure measure, double amount) => measure == ProgrammeMeasure.Flights && amount is > 0 and <= 1
        ? Words("Amount.Flights.One")
        : Words($"Amount.{measure}", measure == ProgrammeMeasure.Fares ? format.Currency(amount) : format.Count((long)Math.Ceiling(amount)));

    /// <summary>A name in the user's language.</summary>
    public static string NameOf(BilingualName name) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? name.Chinese : name.English;

    /// <summary>What a member lacks for what a field asks about: "Gold: 2 flights or ≈ 3,100 km"; empty where there is nothing
    /// to say.</summary>
    public string Towards(MemberField field, MemberProgress progress)
    {
        if (field == MemberField.ToFirstAward)
            return TowardsAward(progress.FirstRedemption);
        var (tier, condition) = field == MemberField.ToNextTier ? (progress.Next, progress.Upgrade) : (progress.Tier, progress.Renewal);
        if (tier is null || condition is null || double.IsNaN(condition.Closeness))
            return "";
        return Words("Towards", NameOf(tier.Name), condition.Closeness >= 1 ? Words("Towards.Reached") : Missing(condition));
    }

    private string TowardsAward(RedemptionProgress award)
    {
        if (double.IsNaN(award.Closeness))
            return "";
        if (award.Closeness < 1)
            return Marked(award.IsEstimated, Words("Amount.Points", format.Count((long)Math.Ceiling(award.Threshold - award.Balance))));
        return award.Eligibility is { Closeness: < 1 } eligibility ? Missing(eligibility) : Words("Towards.Enough");
    }

    private string Marked(bool isEstimated, string amount) => isEstimated ? Words("Estimated", amount) : amount;

    private string Words(string key, params ReadOnlySpan<object?> arguments)
    {
        FollowCulture();
        if (!_formats.TryGetValue(key, out var words))
            _formats.Add(key, words = CompositeFormat.Parse(texts[key].Value));
        return words.MinimumArgumentCount == 0 ? words.Format : string.Format(CultureInfo.CurrentCulture, words, arguments);
    }

    private void FollowCulture()
    {
        if (ReferenceEquals(_culture, CultureInfo.CurrentUICulture))
            return;
        _culture = CultureInfo.CurrentUICulture;
        _formats.Clear();
        _amounts.Clear();
    }

    /// <summary>What is missing: "2 flights or 3,100 km", in each group the easiest way first.</summary>
    public string Missing(ConditionProgress progress) => string.Join(Words("And"), progress.Missing.Select(Missing));

    private string Missing(IReadOnlyList<MeasureProgress> group) => group.Count == 1 ? Missing(group[0]) : string.Join(Words("Or"), group.Select(Missing));

    private string Missing(MeasureProgress measure)
    {
        // money has decimals
        if (measure.Threshold.Measure == ProgrammeMeasure.Fares)
            return Written();
        FollowCulture();
        var key = (measure.Threshold.Measure, (long)Math.Ceiling(measure.Missing), measure.IsEstimated);
        if (_amounts.TryGetValue(key, out var known))
            return known;
        var written = Written();
        if (_amounts.Count < MostAmounts)
            _amounts.Add(key, written);
        return written;

        string Written() => Marked(measure.IsEstimated, Amount(measure.Threshold.Measure, measure.Missing));
    }

    private static string Kind(Strategy strategy) => strategy == Strategy.Keep ? Strategy.WinBack.Key() : strategy.Key();
}
