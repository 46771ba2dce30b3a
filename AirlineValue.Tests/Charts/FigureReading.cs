using System.Text.Json;
using AirlineValue.Web.Charts;

namespace AirlineValue.Tests.Charts;

/// <summary>Reads figures as the browser gets them, and makes the numbers that they are drawn from.</summary>
internal static class FigureReading
{
    public static FigureNumber Number(double value) => new(value, FormattableString.Invariant($"{value}"));

    public static FigureNumber[] Numbers(params double[] values) => [.. values.Select(Number)];

    public static JsonElement[] DataOf(PlotlyFigure figure) => [.. Root(figure).GetProperty("data").EnumerateArray()];

    public static JsonElement LayoutOf(PlotlyFigure figure) => Root(figure).GetProperty("layout");

    public static double[] Doubles(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    public static string[] Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    private static JsonElement Root(PlotlyFigure figure) => JsonDocument.Parse(figure.ToJson()).RootElement;
}
