using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>What has moved against the training data, in words.</summary>
public sealed class DriftText(FieldFormat format, IStringLocalizer<MonitoringTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    private const double DaysOfMonth = 30;
    private const double Smallest = 0.001;

    /// <summary>The verdict in a word.</summary>
    public string Verdict(DriftVerdict verdict) => texts[$"Verdict.{verdict}"];

    /// <summary>What the verdict means.</summary>
    public string Meaning(DriftVerdict verdict) => texts[$"Verdict.{verdict}.Meaning"];

    /// <summary>What to do.</summary>
    public string Advice(DriftVerdict verdict) => texts[$"Verdict.{verdict}.Advice"];

    /// <summary>The badge's style.</summary>
    public static string Style(DriftVerdict verdict) => verdict switch
    {
        DriftVerdict.Keep => "good",
        DriftVerdict.Watch => "warn",
        _ => "bad",
    };

    /// <summary>A reason in a sentence.</summary>
    public string Reason(DriftReason reason) => texts[
        $"Reason.{reason.Kind}", Subject(reason.Subject), Figure(reason, reason.Value), Limit(reason)];

    /// <summary>The name of an indicator, with its letter.</summary>
    public string Subject(string? indicator) =>
        string.IsNullOrEmpty(indicator) ? texts["Value"] : $"{fields[$"Indicator.{indicator}"]} ({indicator})";

    /// <summary>An index with three decimals; what is smaller says so.</summary>
    public string Index(StabilityIndex index) => index.Value switch
    {
        0 => "0",
        < Smallest => "< " + Smallest.ToString("N3", CultureInfo.CurrentCulture),
        _ => index.Value.ToString("N3", CultureInfo.CurrentCulture),
    };

    /// <summary>How the mean of an indicator or of the value score has moved, in words and units.</summary>
    public string Words(DriftedNumbers numbers)
    {
        var difference = (numbers.Now.Mean ?? 0) - (numbers.Training.Mean ?? 0);
        if (numbers.Stability.Evidence() == StabilityEvidence.WithinChance || Math.Round(numbers.MeanShift, 2) == 0)
            return texts["Words.Same"];
        var name = numbers.Name.Length == 0 ? "Value" : numbers.Name;
        return texts[$"Words.{name}.{(difference > 0 ? "Up" : "Down")}", Amount(numbers.Name, Math.Abs(difference))];
    }

    /// <summary>A mean or quantile in its unit.</summary>
    public string InUnit(string indicator, double? value) => value is not { } number
        ? fields["Empty"]
        : Indicator.Find(indicator) is { } known ? format.InUnit(number, known.Unit) : format.StandardScore(number);

    // a difference of recency in days: months would hide it
    private string Amount(string indicator, double difference) => Indicator.Find(indicator) switch
    {
        { Unit: ColumnUnit.Months } when difference < 2 => format.Days(difference * DaysOfMonth),
        { } known => format.InUnit(difference, known.Unit),
        null => format.Significant(difference),
    };

    // a shift has a sign, its limit holds on both sides
    private string Limit(DriftReason reason) =>
        reason.Kind == DriftReasonKind.IndicatorMean ? format.Significant(reason.Limit) : Figure(reason, reason.Limit);

    private string Figure(DriftReason reason, double value) => reason.Kind switch
    {
        DriftReasonKind.IndicatorMean => format.StandardScore(value),
        DriftReasonKind.MeanDistance or DriftReasonKind.BeyondDistance => format.Share(value),
        DriftReasonKind.Age => format.Count((long)value),
        _ => format.Significant(value),
    };
}
