using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>Two columns and how they go together.</summary>
/// <param name="First">A column's standard name.</param>
/// <param name="Second">Another column's standard name.</param>
/// <param name="Coefficient">The coefficient.</param>
/// <param name="InWords">How strong it is, and which way.</param>
public sealed record CorrelatedPair(string First, string Second, FigureNumber Coefficient, string InWords);

/// <summary>The correlation of an extract's columns by one method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Meaning">What stands out.</param>
/// <param name="Explanation">What the method says.</param>
/// <param name="Sampling">What the figures rest on, when not on all rows.</param>
/// <param name="Constant">The columns that are left out, and why.</param>
/// <param name="Figure">The heat map; null when fewer than two columns vary.</param>
/// <param name="Strongest">The strongest pairs of columns that are not computed from the same cells.</param>
/// <param name="Computed">Pairs that are: identities of the extract.</param>
public sealed record CorrelationView(
    CorrelationMethod Method,
    string Meaning,
    string Explanation,
    string? Sampling,
    string? Constant,
    PlotlyFigure? Figure,
    IReadOnlyList<CorrelatedPair> Strongest,
    IReadOnlyList<CorrelatedPair> Computed);

/// <summary>Makes the view of a correlation.</summary>
public sealed class CorrelationViews(FieldFormat format, IStringLocalizer<DistributionsTexts> texts)
{
    private const int MostPairs = 15;
    private const double StrongIdentity = 0.9;

    /// <summary>The view by a method.</summary>
    public CorrelationView Create(Correlation correlation, CorrelationMethod method)
    {
        var matrix = correlation.Of(method);
        var pairs = PairsOf(matrix);
        var apart = pairs.Where(pair => !SharedCells.Have(pair.First, pair.Second)).Take(MostPairs).ToList();
        return new CorrelationView(
            method,
            Meaning(apart),
            texts[$"Correlation.{method}.Explanation"],
            method == CorrelationMethod.Spearman && correlation.SampledRows < correlation.Rows
                ? texts["Correlation.Sample", format.Count(correlation.SampledRows), format.Count(correlation.Rows), format.Significant(correlation.SpearmanStandardError)].Value
                : null,
            correlation.Constant.Count == 0 ? null : texts["Correlation.Constant", string.Join(", ", correlation.Constant)].Value,
            matrix.Columns.Count < 2 ? null : Figure(matrix),
            apart,
            [.. pairs.Where(pair => SharedCells.Have(pair.First, pair.Second) && Math.Abs(pair.Coefficient.Value) >= StrongIdentity)]);
    }

    private PlotlyFigure Figure(CorrelationMatrix matrix) => CorrelationFigure.Create(
        matrix.Columns,
        [.. matrix.Columns.Select((_, i) => matrix.Columns.Select((_, j) => Coefficient(matrix[i, j])).ToList())],
        texts["Correlation.Column"]);

    private List<CorrelatedPair> PairsOf(CorrelationMatrix matrix)
    {
        List<CorrelatedPair> pairs = [];
        for (var i = 0; i < matrix.Columns.Count; i++)
        {
            for (var j = i + 1; j < matrix.Columns.Count; j++)
            {
                if (matrix[i, j] is var r && double.IsFinite(r))
                    pairs.Add(new CorrelatedPair(matrix.Columns[i], matrix.Columns[j], Coefficient(r), InWords(r)));
            }
        }
        return [.. pairs.OrderByDescending(pair => Math.Abs(pair.Coefficient.Value)).ThenBy(pair => pair.First, StringComparer.Ordinal)];
    }

    private string Meaning(List<CorrelatedPair> pairs) => pairs.Count == 0
        ? texts["Correlation.None"]
        : texts["Correlation.Meaning", pairs[0].First, pairs[0].Second, pairs[0].Coefficient.Text, pairs[0].InWords];

    private FigureNumber Coefficient(double value) => new(value, double.IsFinite(value) && value == Math.Floor(value) ? format.Count((long)value) : format.Significant(value));

    private string InWords(double r)
    {
        var strength = Math.Abs(r) switch { >= 0.8 => "VeryStrong", >= 0.6 => "Strong", >= 0.4 => "Moderate", >= 0.2 => "Weak", _ => "None" };
        return texts[$"Correlation.{strength}.{(strength == "None" ? "Any" : r < 0 ? "Falling" : "Rising")}"];
    }
}
