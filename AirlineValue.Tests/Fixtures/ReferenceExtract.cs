using System.Runtime.CompilerServices;

namespace AirlineValue.Tests.Fixtures;

/// <summary>
/// The reference extract, which is no part of the repository: beside it under <c>../shared/data</c>, or where
/// <c>AIRLINEVALUE_REFERENCE</c> points. Tests skip with a message where it is absent.
/// </summary>
public static class ReferenceExtract
{
    private const string Variable = "AIRLINEVALUE_REFERENCE";

    /// <summary>The file's path; null where it is absent.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Opens the file, or skips the test that runs.</summary>
    public static FileStream Open()
    {
        Require();
        return File.OpenRead(Path!);
    }

    /// <summary>Skips the test that runs where the file is absent.</summary>
    public static void Require() => Assert.SkipUnless(
        Path is not null, $"The reference extract is absent: put it to ../shared/data/air_data.csv beside the repository, or name it in {Variable}.");

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        return Candidates(named).Select(System.IO.Path.GetFullPath).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Candidates(string? named)
    {
        if (!string.IsNullOrEmpty(named))
        {
            yield return named;
            yield return System.IO.Path.Combine(named, "air_data.csv");
            yield break;
        }
        // A work tree may lie deeper than the repository that it belongs to
        for (var folder = new DirectoryInfo(System.IO.Path.GetDirectoryName(ThisFile())!); folder is not null; folder = folder.Parent)
            yield return System.IO.Path.Combine(folder.FullName, "shared", "data", "air_data.csv");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
