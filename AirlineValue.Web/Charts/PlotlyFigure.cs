using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AirlineValue.Web.Charts;

/// <summary>A chart as data: what Plotly draws, and the same numbers as a table.</summary>
/// <param name="Data">Traces in Plotly's own schema.</param>
/// <param name="Layout">The layout in Plotly's own schema, without colours and fonts: the page's theme gives those.</param>
/// <param name="Table">The numbers, for those who don't see the picture, and for download.</param>
/// <param name="Height">Height in pixels that suits the content.</param>
public sealed record PlotlyFigure(IReadOnlyList<object> Data, object Layout, FigureTable Table, int Height)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        // handed over as a script's argument, never written into a page
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FigureText() },
    };

    /// <summary>The heads of the downloaded numbers where these are the points themselves, which are too many for a table on
    /// the page: the trace's, and those across and upwards; null where the table is downloaded.</summary>
    public IReadOnlyList<string>? PointHeadings { get; init; }

    /// <summary>Data and layout as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { Data, Layout }, Json);
}

/// <summary>A number with its text in the reader's language.</summary>
/// <param name="Value">The number; finite, but for a cell of the table that has none.</param>
/// <param name="Text">How it is shown.</param>
/// <param name="Href">The members behind it; null when there is no list of them.</param>
public sealed record FigureNumber(double Value, string Text, string? Href = null);

/// <summary>A group or segment in a chart.</summary>
/// <param name="Key">What a click on it hands over.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Colour">Its colour as #rrggbb: <see cref="GroupColours"/>.</param>
public sealed record FigureGroup(string Key, string Name, string Colour);

/// <summary>A chart's numbers as a table.</summary>
/// <param name="Columns">The heads; the first is that of the rows' names.</param>
/// <param name="Rows">The rows.</param>
public sealed record FigureTable(IReadOnlyList<string> Columns, IReadOnlyList<FigureRow> Rows);

/// <summary>A row of a chart's table.</summary>
/// <param name="Name">What the row is about.</param>
/// <param name="Numbers">One number a column behind the first.</param>
public sealed record FigureRow(string Name, IReadOnlyList<FigureNumber> Numbers);
