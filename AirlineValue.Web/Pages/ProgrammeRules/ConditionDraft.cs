using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A measure with its threshold while a person changes it.</summary>
public sealed class MeasureDraft
{
    /// <summary>What is counted.</summary>
    public ProgrammeMeasure Measure { get; set; }

    /// <summary>Over which time.</summary>
    public MeasurePeriod Period { get; set; }

    /// <summary>What it has to reach, as it was typed.</summary>
    public string? Threshold { get; set; }

    internal static MeasureDraft Of(MeasureThreshold measure) =>
        new() { Measure = measure.Measure, Period = measure.Period, Threshold = DraftReader.Text(measure.Threshold) };

    internal MeasureThreshold Read(DraftReader reader, string field) => new(Measure, reader.Number($"{field}.threshold", Threshold), Period);
}

/// <summary>Measures of which any one is enough.</summary>
public sealed class AlternativesDraft
{
    /// <summary>The measures.</summary>
    public List<MeasureDraft> Any { get; init; } = [];

    /// <summary>Adds a measure that is not among them yet, with no threshold.</summary>
    public void Add()
    {
        var free = Enum.GetValues<MeasurePeriod>().SelectMany(_ => Enum.GetValues<ProgrammeMeasure>(), (period, measure) => (Period: period, Measure: measure))
            .FirstOrDefault(key => Any.TrueForAll(m => (m.Period, m.Measure) != key));
        Any.Add(new MeasureDraft { Measure = free.Measure, Period = free.Period });
    }
}

/// <summary>A condition while a person changes it: groups that must all be met, each by any of its measures.</summary>
public sealed class ConditionDraft
{
    /// <summary>The groups.</summary>
    public List<AlternativesDraft> All { get; init; } = [];

    /// <summary>Adds a group with one measure.</summary>
    public void Add()
    {
        var group = new AlternativesDraft();
        group.Add();
        All.Add(group);
    }

    /// <summary>A condition to be filled in.</summary>
    public static ConditionDraft New()
    {
        var condition = new ConditionDraft();
        condition.Add();
        return condition;
    }

    /// <summary>A draft that changes nothing yet; one to be filled in where there is no condition.</summary>
    public static ConditionDraft Of(TierCondition? condition) => condition is null ? New() : new ConditionDraft
    {
        All = [.. condition.All.Select(group => new AlternativesDraft { Any = [.. group.Any.Select(MeasureDraft.Of)] })],
    };

    internal TierCondition Read(DraftReader reader, string field) => new(
    [
        .. All.Index().Select(group => new MeasureAlternatives(
            [.. group.Item.Any.Index().Select(measure => measure.Item.Read(reader, $"{field}.all[{group.Index}].any[{measure.Index}]"))])),
    ]);
}
