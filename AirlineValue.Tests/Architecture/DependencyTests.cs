using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Architecture;

/// <summary>Reads the compiled Domain: which folder's types name which other types, in signatures and in method bodies.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Stages =
        ["Extracts", "Quality", "Cleaning", "Indicators", "Clustering", "Segments", "Valuation", "Members", "Strategies", "Monitoring"];

    private static readonly string[] ForbiddenToStages =
        ["AirlineValue.Domain.Storage", "Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "SQLitePCL", "Microsoft.AspNetCore"];

    private static readonly Lazy<IReadOnlyList<(string From, string To)>> Uses = new(ReadUses);

    [Fact]
    public void Uses_OfTheDomain_AreFound() =>
        Assert.Contains(Uses.Value, u => u.From.StartsWith("AirlineValue.Domain.Storage") && u.To.StartsWith("Microsoft.EntityFrameworkCore"));

    [Fact]
    public void Stages_UseOnlyStagesAboveThem()
    {
        var wrong = Uses.Value.Where(u => StageOf(u.From) is >= 0 and var from && StageOf(u.To) > from);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Stages_NeverUseStorage()
    {
        var wrong = Uses.Value.Where(u => StageOf(u.From) >= 0 && ForbiddenToStages.Any(f => u.To.StartsWith(f)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Stages_NeverUseTheFileSystem()
    {
        string[] files = ["System.IO.File", "System.IO.Directory", "System.IO.Path", "System.IO.FileInfo", "System.IO.FileStream"];
        var wrong = Uses.Value.Where(u => StageOf(u.From) >= 0 && files.Contains(u.To));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Domain_NeverUsesWeb() =>
        Assert.DoesNotContain(Uses.Value, u => u.To.StartsWith("AirlineValue.Web"));

    private static int StageOf(string type)
    {
        for (var i = 0; i < Stages.Length; i++)
        {
            if (type.StartsWith($"AirlineValue.Domain.{Stages[i]}."))
                return i;
        }
        return -1;
    }

    private static List<(string From, string To)> ReadUses()
    {
        using var file = File.OpenRead(typeof(ExtractColumn).Assembly.Location);
        using var pe = new PEReader(file);
        var reader = pe.GetMetadataReader();
        List<(string, string)> uses = [];
        foreach (var handle in reader.TypeDefinitions)
        {
            var from = FullName(reader, handle);
            foreach (var to in new TypeUses(pe, reader).Of(reader.GetTypeDefinition(handle)))
                uses.Add((from, to));
        }
        return [.. uses.Distinct()];
    }

    private static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.IsNested
            ? FullName(reader, type.GetDeclaringType())
            : $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
