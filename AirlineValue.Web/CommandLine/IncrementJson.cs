using System.Globalization;
using System.Text.Json;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.CommandLine;

/// <summary>How many members an extract has, and how it was completed where it is an increment; README.md documents it.</summary>
internal static class IncrementJson
{
    /// <summary>Writes both properties into the object of an extract.</summary>
    public static void Write(Utf8JsonWriter json, ImportReport report)
    {
        json.WriteNumber("members", report.Members);
        if (report.Increment is not { } increment)
        {
            json.WriteNull("increment");
            return;
        }
        json.WriteStartObject("increment");
        json.WriteNumber("base", increment.BaseExtractId);
        json.WriteString("baseWindowEnd", Day(increment.BaseWindowEnd));
        json.WriteNumber("new", increment.New);
        json.WriteNumber("updated", increment.Updated);
        json.WriteNumber("carriedOver", increment.CarriedOver);
        json.WriteNumber("carriedForRejected", increment.CarriedForRejected);
        json.WriteNumber("chain", increment.Chain);
        json.WriteStartArray("asOf");
        foreach (var some in increment.AsOf)
        {
            json.WriteStartObject();
            json.WriteString("windowEnd", Day(some.AsOf));
            json.WriteNumber("members", some.Members);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
