using System.Text;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>An extract whose every text column holds what would be a script, a link, a formula or a trick of writing elsewhere.</summary>
internal static class HostileExtract
{
    /// <summary>Markup that would show itself by a dialog.</summary>
    public const string Markup = "<img src=x onerror=alert(1)>";

    /// <summary>The values, each in as many rows.</summary>
    public static readonly string[] Values =
    [
        Markup, "\"><script>alert(2)</script>", "javascript:alert(3)", "\u202Egnp.exe", "<b>bold</b>", "<a href=\"https://evil.example/\">here</a>", "one<br>two",
        "%{x}&lt;i&gt;", "=HYPERLINK(\"http://evil.example/\")", "+1+cmd", "-2+3", "@SUM(1)", "{{7*7}}", "</title><svg onload=alert(4)>", "next\u0085line",
    ];

    /// <summary>The file: every value in cities, provinces and countries, and a row that is rejected for markup in a number.</summary>
    public static byte[] File(int members)
    {
        var lines = ExtractLines.Of(DemonstrationFile.Of(members));
        foreach (var (column, shift) in new[] { ("WORK_CITY", 0), ("WORK_PROVINCE", 4), ("WORK_COUNTRY", 9) })
            lines = lines.With(column, (row, _) => Quoted(Values[(row + shift) % Values.Length]));
        return lines
            .With("FLIGHT_COUNT", (row, cell) => row == 5 ? Quoted(Markup) : cell)
            .With("AGE", (row, cell) => row == 6 ? Quoted(Values[1]) : cell).File;
    }

    /// <summary>Imports it as extract 1 under a hostile name, profiles it, and analyses it with hostile names.</summary>
    public static async Task PrepareAsync(RunningApp app, int members = 600)
    {
        var extract = await StoredExtract.ImportAsync(app.Database, File(members));
        StoredExtract.Profile(app.Database, extract);
        using (var connection = app.Database.Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE extract SET file_name = $name WHERE id = $id";
            command.Parameters.AddWithValue("$name", $"{Markup}.csv");
            command.Parameters.AddWithValue("$id", extract);
            command.ExecuteNonQuery();
        }
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(
            extract, new AnalysisOptions(new CleaningOptions(), new KMeansOptions(), Values[1], IndicatorSet.Lrfmc with { Name = Markup }), Markup,
            cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string Quoted(string value) => new StringBuilder("\"").Append(value.Replace("\"", "\"\"")).Append('"').ToString();
}
