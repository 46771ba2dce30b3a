using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Quality;

/// <summary>What a bar of a histogram stands for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HistogramScale>))]
public enum HistogramScale
{
    /// <summary>One whole number, or the one value that a column has.</summary>
    Values,

    /// <summary>A range of numbers between round edges.</summary>
    Ranges,

    /// <summary>A day.</summary>
    Days,

    /// <summary>A month.</summary>
    Months,

    /// <summary>One or several years.</summary>
    Years,
}

/// <summary>A distribution: the bars' counts sum up to the number of values.</summary>
/// <param name="Scale">What a bar stands for.</param>
/// <param name="Bars">The bars, ascending, without gaps. The first or last is open where a tail is long.</param>
public sealed record Histogram(HistogramScale Scale, IReadOnlyList<HistogramBar> Bars);

/// <summary>A bar: the values of at least <see cref="From"/> and less than <see cref="Before"/>.</summary>
/// <param name="From">The smallest value; null when the bar is open below.</param>
/// <param name="Before">What the values are smaller than; null when the bar is open above.</param>
/// <param name="Count">How many values; exact.</param>
public sealed record HistogramBar(double? From, double? Before, long Count);
