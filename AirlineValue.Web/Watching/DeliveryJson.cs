using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Watching;

/// <summary>What became of a file that was not scored, as one JSON object; README.md documents it.</summary>
public static class DeliveryJson
{
    /// <summary>Writes the object and a line break.</summary>
    public static void Write(Stream output, WatchedFile file, Extract? extract, Explanation explanation)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(file.Outcome.ToString()!));
            if (extract is null)
                json.WriteNull("extract");
            else
                WriteExtract(json, extract);
            if (file.Failure is { } failure)
                WriteError(json, failure);
            json.WriteString("message", explanation.What);
            json.WriteString("remedy", explanation.Remedy);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteExtract(Utf8JsonWriter json, Extract extract)
    {
        json.WriteStartObject("extract");
        json.WriteNumber("number", extract.Id);
        if (extract.Report is { } report)
        {
            json.WriteNumber("rows", report.Rows);
            json.WriteNumber("imported", report.Imported);
            json.WriteNumber("rejected", report.Rejected);
            json.WriteString("windowEnd", report.WindowEnd.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, JobFailure failure)
    {
        json.WriteStartObject("error");
        json.WriteString("code", JsonNamingPolicy.CamelCase.ConvertName(failure.Code));
        json.WriteString("what", failure.What);
        json.WriteString("found", failure.Found);
        json.WriteString("expected", failure.Expected);
        json.WriteEndObject();
    }
}
