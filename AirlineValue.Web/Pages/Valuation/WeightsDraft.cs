using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>Weights while a person makes them: judgements of pairs, or the weights themselves. All of it can stand in an
/// address.</summary>
public sealed class WeightsDraft
{
    /// <summary>Whether pairs are compared.</summary>
    public const string Way = "way";

    /// <summary>The judgements in an address.</summary>
    public const string JudgementsParameter = "judgements";

    /// <summary>The weights in an address.</summary>
    public const string WeightsParameter = "weights";

    private const string Pairs = "pairs";
    private const string Direct = "direct";
    private const double Hundred = 100;

    private WeightsDraft(IReadOnlyList<string> indicators)
    {
        Indicators = indicators;
        Positions = new int[indicators.Count * (indicators.Count - 1) / 2];
        Percents = Array.ConvertAll(new double?[indicators.Count], _ => (double?)Math.Round(Hundred / indicators.Count, 2));
    }

    /// <summary>The indicators' names.</summary>
    public IReadOnlyList<string> Indicators { get; }

    /// <summary>Whether pairs are compared; otherwise the weights are given.</summary>
    public bool IsPairwise { get; set; } = true;

    /// <summary>A judgement a pair: 0 for equal, −8 … −1 where the first matters more (2 … 9 times), 1 … 8 where the second
    /// does.</summary>
    public int[] Positions { get; }

    /// <summary>The weights in hundredths; null for an empty field.</summary>
    public double?[] Percents { get; }

    /// <summary>The judgements.</summary>
    public JudgementMatrix Matrix => new(Indicators, [.. Positions.Select(RatioOf)]);

    /// <summary>The weights as they were given; null when they can't be used.</summary>
    public Weighting? Given =>
        new Weighting([.. Indicators.Zip(Percents, (name, percent) => new IndicatorWeight(name, percent ?? 0))]).Normalised();

    /// <summary>A draft for the indicators of an analysis that starts with a weighting; with equal weights without
    /// one.</summary>
    public static WeightsDraft Of(IReadOnlyList<string> indicators, NamedWeighting? start)
    {
        var draft = new WeightsDraft(indicators);
        if (start is null || start.IsBuiltIn)
            return draft;
        draft.Take(start.Weighting);
        draft.IsPairwise = start.Judgements is { } judgements && judgements.Indicators.SequenceEqual(indicators, StringComparer.Ordinal);
        if (draft.IsPairwise)
            start.Judgements!.Judgements.Select(PositionOf).ToArray().CopyTo(draft.Positions, 0);
        return draft;
    }

    /// <summary>Takes what an address says; what can't be read is left out.</summary>
    public void Read(string? way, string? judgements, string? weights)
    {
        var numbers = (judgements?.Split('.') ?? [])
            .Select(t => int.TryParse(t, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && Math.Abs(n) is >= 1 and <= JudgementMatrix.ScaleEnd ? n : 0).ToArray();
        if (numbers.Length == Positions.Length && !numbers.Contains(0))
            Array.ConvertAll(numbers, n => n > 0 ? 1 - n : -1 - n).CopyTo(Positions, 0);
        var percents = (weights?.Split(',') ?? [])
            .Select(t => double.TryParse(t, NumberStyles.Float, CultureInfo.InvariantCulture, out var p) ? p : double.NaN).ToArray();
        if (percents.Length == Percents.Length && percents.All(p => double.IsFinite(p) && p >= 0))
            Array.ConvertAll(percents, p => (double?)p).CopyTo(Percents, 0);
        if (way is Pairs or Direct)
            IsPairwise = way == Pairs;
    }

    /// <summary>The draft as an address says it.</summary>
    public (string Way, string Judgements, string Weights) Written() => (
        IsPairwise ? Pairs : Direct,
        string.Join('.', Positions.Select(p => (p <= 0 ? 1 - p : -1 - p).ToString(CultureInfo.InvariantCulture))),
        string.Join(',', Percents.Select(p => (p ?? 0).ToString("0.##", CultureInfo.InvariantCulture))));

    /// <summary>Takes the weights of a preset: the given ones, or equal ones.</summary>
    public void Take(Weighting weighting)
    {
        for (var i = 0; i < Percents.Length; i++)
        {
            Percents[i] = Math.Round(
                Hundred * (weighting.IsEqual ? 1.0 / Percents.Length : weighting.Weights.Where(w => w.Indicator == Indicators[i]).Sum(w => w.Weight)), 2);
        }
    }

    /// <summary>How many times as important the first is as the second.</summary>
    public static double RatioOf(int position) => position <= 0 ? 1 - position : 1.0 / (1 + position);

    /// <summary>The position of the number of the scale that is nearest to a ratio.</summary>
    public static int PositionOf(double ratio) => JudgementMatrix.OnScale(ratio) switch
    {
        >= 1 and var first => 1 - (int)first,
        var second => (int)Math.Round(1 / second) - 1,
    };
}
