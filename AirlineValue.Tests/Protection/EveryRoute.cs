using System.Reflection;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Tests.Fixtures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Protection;

/// <summary>The addresses of all pages, with the parameters of their routes filled in for an application that holds extract 1 and
/// analysis 1.</summary>
internal static partial class EveryRoute
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["key"] = "important-keep",
        ["number"] = "10000001",
        ["column"] = "WORK_CITY",
        ["name"] = "WORK_CITY",
        ["strategy"] = "upgrade",
    };

    /// <summary>Every page with the names that it reads from the query.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<string> Names)> All { get; } =
    [
        .. typeof(Web.WebComposition).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(), (type, route) => (Path: Filled(route.Template), Names: NamesOf(type)))
            .OrderBy(page => page.Path, StringComparer.Ordinal),
    ];

    /// <summary>Imports an extract as number 1, and analyses it.</summary>
    public static async Task PrepareAsync(RunningApp app, byte[] file)
    {
        var extract = await StoredExtract.ImportAsync(app.Database, file);
        StoredExtract.Profile(app.Database, extract);
        await app.Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "test", cancellationToken: TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<string> NamesOf(Type page) =>
    [
        .. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(property => (property.Name, Query: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
            .Where(property => property.Query is not null).Select(property => property.Query!.Name ?? property.Name),
    ];

    private static string Filled(string template) => Parameter().Replace(template, match => Keys.GetValueOrDefault(match.Groups["name"].Value, "1"));

    [GeneratedRegex("{(?<name>[A-Za-z]+)[^}]*}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
