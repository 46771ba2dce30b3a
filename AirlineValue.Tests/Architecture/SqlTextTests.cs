using System.Text.RegularExpressions;

namespace AirlineValue.Tests.Architecture;

/// <summary>SQL gets values through parameters alone. What is put into its text is read out of the sources, and each such piece stands
/// here with the reason why nobody outside of the program can say what it is. A new one fails the test until somebody has looked.</summary>
public sealed partial class SqlTextTests
{
    private const string Constant = "a constant of the class, or made of constants";
    private const string Names = "names of columns of ExtractColumns, which is written in the program";
    private const string Table = "a ColumnTable, of which there are two in the program";

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["Columns"] = Constant,
        ["Where"] = Constant,
        ["Periods"] = Constant,
        ["StateColumns"] = Constant,
        ["nameof(JobKind.Scoring)"] = Constant,
        ["ExtractColumns.MemberNo.Name"] = Names,
        ["string.Join(\", \", columns.Select(c => $\"\\\"{c.Name}\\\"\"))"] = Names,
        ["string.Concat(cells.Select(c => $\", \\\"{c.Name}\\\"\"))"] = Names,
        ["string.Join(\", \", columns)"] = "names of columns of scores, written in ColumnConversion",
        ["names"] = Names,
        ["places"] = "as many question marks as there are columns",
        ["table.Name"] = Table,
        ["table.Key"] = Table,
        ["Name"] = Table,
        ["Key"] = Table,
        ["ColumnTable.OfScores.Name"] = Table,
        ["ColumnTable.OfScores.Key"] = Table,
        ["owner"] = "the name of a column that two classes of the program hand over as a literal",
        ["table"] = "a literal that the methods of the same class hand over",
        ["name"] = "a literal that the methods of RestoreLoss hand over",
        ["column.Table"] = "a table of the schema, whose names migrations make",
        ["column.Test"] = "made by ErasedTexts of names of the schema",
        ["string.Join(\", \", Personal.Select(column => $\"\\\"{column}\\\" = NULL\"))"] = "names of columns that ErasedRows lists",
        ["column.Change"] = "made by ErasedTexts of names of the schema",
        ["Where(filter)"] = "made by AuditLog of constants: which parameters there are",
        ["column"] = "a literal that the methods of MovementRows hand over",
        ["numbers"] = "a literal of ContactRows: where the numbers stand",
        ["(others is null ? \"\" : \", \" + others)"] = "a literal of ContactRows: further columns",
        ["where"] = "a literal that the methods of the same class hand over",
        ["clause"] = "a literal that the methods of the same class hand over",
        ["step.Number"] = "the number of a migration, from the name of a resource of the program",
    };

    [Fact]
    public void Sql_HoldsNothingThatComesFromOutside()
    {
        var unknown = new List<string>();
        var seen = 0;
        foreach (var file in Sources())
        {
            foreach (var sql in InterpolatedText.In(File.ReadAllText(file)).Where(text => Sql().IsMatch(text.Text)))
            {
                seen++;
                unknown.AddRange(sql.Holes.Select(hole => hole.Trim()).Where(hole => !Allowed.ContainsKey(hole)).Select(hole => $"{Path.GetFileName(file)}: {{{hole}}} in {sql.Text.Trim()[..Math.Min(80, sql.Text.Trim().Length)]}"));
            }
        }
        Assert.True(seen > 30, "The sources were not found.");
        Assert.True(unknown.Count == 0, string.Join('\n', unknown));
    }

    [Fact]
    public void Sql_IsNotPutTogetherFromStrings()
    {
        var suspects = Sources().SelectMany(file => Joined().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));
        Assert.Empty(suspects);
    }

    [Theory]
    [InlineData("var a = $\"SELECT {x} FROM t\";", "SELECT {} FROM t", "x")]
    [InlineData("q($\"\"\"\n SELECT {f(\"}\")} \"\"\");", "\n SELECT {} ", "f(\"}\")")]
    [InlineData("$\"{{no}} {y:0}\"", "{no} {}", "y:0")]
    public void InterpolatedText_IsReadWithItsHoles(string source, string text, string hole)
    {
        var found = Assert.Single(InterpolatedText.In(source));
        Assert.Equal((text, hole), (found.Text, Assert.Single(found.Holes)));
    }

    private static IEnumerable<string> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AirlineValue.sln")))
            root = root.Parent!;
        return new[] { "AirlineValue.Domain", "AirlineValue.Web" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root.FullName, project), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(SELECT\s.*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|PRAGMA|VACUUM|ATTACH|CREATE\s+TABLE|DROP\s+TABLE|ALTER\s+TABLE)\b|\bWHERE\s+\w+\s*(=|IN)|\{\} WHERE|^WHERE ", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sql();

    [GeneratedRegex("\"(SELECT|INSERT|UPDATE|DELETE|PRAGMA)\\s[^\"\\n]*\"\\s*\\+\\s*[a-z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Joined();
}
