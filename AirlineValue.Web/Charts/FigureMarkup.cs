using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Charts;

/// <summary>A text of a figure with marks that the charts' library understands, such as a line break. Every other string of a figure is
/// shown as it is, whatever a file or a person wrote into it (<see cref="FigureText"/>): only a literal of the program makes marks.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct FigureMarkup
{
    private FigureMarkup(string text) => Text = text;

    /// <summary>The text as the library takes it.</summary>
    public string Text { get; }

    /// <summary>The marks of an interpolated string, with its values as plain text.</summary>
    public static FigureMarkup Of(Handler text) => new(text.ToString());

    /// <summary>A constant of the program, such as what is shown beside a point.</summary>
    public static FigureMarkup Template(string constant) => new(constant);

    /// <summary>Plain text.</summary>
    public static FigureMarkup Plain(string text) => new(FigureText.Of(text));

    /// <summary>Texts below each other.</summary>
    public static FigureMarkup Lines(IEnumerable<FigureMarkup> lines) => new(string.Join("<br>", lines.Select(line => line.Text)));

    /// <inheritdoc />
    public override string ToString() => Text;

    /// <summary>Puts the values of an interpolated string in as plain text.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly StringBuilder _text;

        /// <summary>Made by the compiler.</summary>
        public Handler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + formattedCount);

        /// <summary>What the program wrote.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal);

        /// <summary>What comes from elsewhere; a place that the library would fill is none in it.</summary>
        public void AppendFormatted(string? value) => _text.Append(FigureText.Of(value ?? "").Replace("%{", "%&#123;", StringComparison.Ordinal));

        /// <summary>What has marks already.</summary>
        public void AppendFormatted(FigureMarkup value) => _text.Append(value.Text);

        /// <inheritdoc />
        public override string ToString() => _text.ToString();
    }

    private sealed class Converter : JsonConverter<FigureMarkup>
    {
        public override FigureMarkup Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, FigureMarkup value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}

/// <summary>Strings of a figure so that the charts' library shows them as they are: it reads tags and entities in all of them.</summary>
public sealed class FigureText : JsonConverter<string>
{
    /// <summary>The text without tags and entities, and without characters that nobody would see.</summary>
    public static string Of(string text) => VisibleText.Of(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    /// <inheritdoc />
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));
}
