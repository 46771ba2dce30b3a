using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Consistency;

/// <summary>A rule and what it says of the extract.</summary>
/// <param name="Key">The rule's key.</param>
/// <param name="Name">The rule in words.</param>
/// <param name="Formula">The rule as a formula of column names.</param>
/// <param name="Tolerance">What still passes.</param>
/// <param name="Severity">What a failure means.</param>
/// <param name="IsSerious">Whether analyses rest on it.</param>
/// <param name="Missing">The columns that the extract lacks; null when the rule could be checked.</param>
/// <param name="Passed">Rows that pass.</param>
/// <param name="Failed">Rows that fail.</param>
/// <param name="Unknown">Rows that the rule says nothing about.</param>
/// <param name="FailedShare">Failures of the rows that it decides.</param>
/// <param name="LargestDeviation">The largest deviation, in its unit.</param>
/// <param name="Example">The row that deviates most; null when none fails.</param>
public sealed record ConsistencyRow(
    string Key,
    string Name,
    string Formula,
    string Tolerance,
    string Severity,
    bool IsSerious,
    string? Missing,
    FigureNumber Passed,
    FigureNumber Failed,
    FigureNumber Unknown,
    string FailedShare,
    string LargestDeviation,
    string? Example);

/// <summary>The rules of consistency on an extract.</summary>
/// <param name="Meaning">What they say in a sentence.</param>
/// <param name="Rows">The rules: those that fail first, by failures, then the others; those not checked last.</param>
public sealed record ConsistencyView(string Meaning, IReadOnlyList<ConsistencyRow> Rows);

/// <summary>Makes the view of an extract's consistency.</summary>
public sealed class ConsistencyViews(FieldFormat format, IStringLocalizer<ConsistencyTexts> texts)
{
    private const double SmallestShare = 0.001;

    /// <summary>The view of a report.</summary>
    public ConsistencyView Create(int extractId, ConsistencyReport report) => new(
        Meaning(report),
        [.. report.Rules.OrderByDescending(rule => rule.IsChecked).ThenByDescending(rule => rule.Failed).Select(rule => Row(extractId, rule))]);

    private string Meaning(ConsistencyReport report)
    {
        var missing = report.Rules.Count(rule => !rule.IsChecked);
        var failing = report.Rules.Count(rule => rule.Failed > 0);
        var most = report.Rules.MaxBy(rule => rule.Failed)!;
        var sentence = failing == 0
            ? texts["Meaning.Sound", format.Count(report.Rules.Count - missing)].Value
            : texts["Meaning.Failing", format.Count(report.Rules.Count - missing - failing), format.Count(report.Rules.Count - missing),
                format.Count(report.FailingRows), format.Share(report.FailingRows / (double)report.Rows), Name(most.Rule), format.Count(most.Failed)].Value;
        return missing == 0 ? sentence : texts["Meaning.Join", sentence, texts["Meaning.Missing", format.Count(missing)]];
    }

    private ConsistencyRow Row(int extractId, RuleOutcome outcome)
    {
        var check = ConsistencyChecks.Of(outcome.Rule);
        var key = outcome.Rule.Key();
        return new ConsistencyRow(
            key,
            Name(outcome.Rule),
            check.Formula,
            Tolerance(check),
            texts[$"Severity.{check.Severity}"],
            check.Severity == ConsistencySeverity.Serious,
            outcome.IsChecked ? null : texts["Missing", string.Join(", ", outcome.MissingColumns)].Value,
            Rows(outcome.Passed, new PassesRule(key)),
            Rows(outcome.Failed, new FailsRule(key)),
            Rows(outcome.Unknown, new RuleUnknown(key)),
            Share(outcome.FailedShare),
            InUnit(Number(Rounded(outcome.LargestDeviation)), check.Unit),
            outcome.Example is { } example ? string.Join(texts["Example.Separator"], example.Cells.Select(Cell)) : null);

        FigureNumber Rows(long rows, MemberCondition condition) =>
            new(rows, format.Count(rows), rows == 0 ? null : MemberLinks.Of(extractId, condition));
    }

    private string Name(ConsistencyRule rule) => texts[$"Rule.{rule.Key()}"];

    private string Tolerance(ConsistencyCheck check)
    {
        if (check.Tolerance == 0)
            return texts["Tolerance.None"];
        var amount = InUnit(((decimal)check.Tolerance).ToString(CultureInfo.CurrentCulture), check.Unit);
        return check.RelativeTolerance == 0 ? amount : texts["Tolerance.Larger", amount, format.Share(check.RelativeTolerance)];
    }

    // A few rows of many must not look like none
    private string Share(double share) => share is > 0 and < SmallestShare ? texts["Share.Tiny", format.Share(SmallestShare)] : format.Share(share);

    private string InUnit(string number, ColumnUnit unit) => unit is ColumnUnit.None or ColumnUnit.Ratio ? number : format.WithUnit(number, unit);

    private string Number(double value) => value == Math.Floor(value) ? format.Count((long)value) : format.Significant(value);

    // What computing with decimal fractions leaves is no deviation of the file
    private static double Rounded(double deviation) => deviation < 1e-9 ? 0 : deviation;

    private string Cell(ExampleCell cell)
    {
        var column = ExtractColumns.All.First(c => c.Name == cell.Column);
        var value = cell.Number is not { } number ? texts["Example.Empty"].Value
            : column.Kind == ColumnKind.Date ? format.Date(DateOnly.FromDayNumber((int)number))
            : format.Precise(number);
        return $"{cell.Column} {value}";
    }
}
