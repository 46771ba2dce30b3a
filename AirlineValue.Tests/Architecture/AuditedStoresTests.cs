using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Architecture;

/// <summary>Reads the compiled Domain: whatever asks who does something writes it down for the audit.</summary>
public sealed class AuditedStoresTests
{
    // what these store was asked for as a job, whose entry is there by then
    private static readonly string[] DoneByJobs = [typeof(AnalysisStore).FullName!, typeof(ScoringStore).FullName!];

    private static readonly string Log = typeof(AuditLog).FullName!;

    [Fact]
    public void Stores_ThatAreToldWhoActs_AddToTheAudit()
    {
        var told = typeof(AuditLog).Assembly.GetTypes()
            .Where(type => type.IsPublic && type.Namespace == typeof(AuditLog).Namespace && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Any(method => method.GetParameters().Any(parameter => parameter.Name == "by")))
            .Select(type => type.FullName!).Except(DoneByJobs).ToList();
        Assert.Contains(typeof(GoalStore).FullName!, told);
        var users = TypesUsing(Log);
        Assert.Empty(told.Where(type => type != Log && !users.Contains(type)));
    }

    [Fact]
    public void Tables_ThatSayWhoActed_AreThoseThatStoresOfTheAuditFill()
    {
        using var stored = new Fixtures.TemporaryDatabase();
        var tables = stored.Query(
            """
            SELECT DISTINCT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND c.name IN ('created_by', 'uploaded_by', 'current_by', 'ended_by') ORDER BY t.name
            """).Select(row => (string)row[0]);
        // a table that is added here needs an entry in the transaction that fills it
        Assert.Equal(
            [
                "account", "alert_rule", "analysis", "cleaning_profile", "cluster_count_choice", "contact_export", "extract", "goal", "indicator_set", "job",
                "named_list", "programme_version", "response_upload", "scoring", "suppression_entry", "weighting",
            ],
            tables);
    }

    private static HashSet<string> TypesUsing(string used)
    {
        using var pe = new PEReader(File.OpenRead(typeof(AuditLog).Assembly.Location));
        var reader = pe.GetMetadataReader();
        return [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => new TypeUses(pe, reader).Of(type).Contains(used)).Select(type => Outermost(reader, type))];
    }

    // closures and state machines are types within the one that is written
    private static string Outermost(MetadataReader reader, TypeDefinition type)
    {
        while (type.IsNested)
            type = reader.GetTypeDefinition(type.GetDeclaringType());
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }
}
