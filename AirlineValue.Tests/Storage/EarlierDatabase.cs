using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

/// <summary>A database made by the first steps of the schema alone, with two rows in each of their tables.</summary>
internal sealed class EarlierDatabase : IDisposable
{
    private const string Prefix = "AirlineValue.Domain.Storage.Migrations.";
    private const string Layout = """{"columns":[{"name":"AGE","header":"AGE","index":0}]}""";
    private const string IndicatorSet = """{"name":"LRFMC","indicators":[{"indicator":"L"},{"indicator":"R"},{"indicator":"F"},{"indicator":"M"},{"indicator":"C"}]}""";

    private readonly string _path = Directory.CreateTempSubdirectory("airlinevalue-earlier-").FullName;

    public EarlierDatabase()
    {
        Folder = new DataFolder(_path);
        Folder.Create();
    }

    public DataFolder Folder { get; }

    public static SqliteConnection Open(EarlierDatabase database) => new($"Data Source={database.Folder.DatabaseFile};Pooling=False");

    /// <summary>Makes it at a step.</summary>
    public void Make(int step)
    {
        var assembly = typeof(Database).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix)).Order(StringComparer.Ordinal).Take(step).ToList();
        using var connection = Opened();
        for (var i = 0; i < scripts.Count; i++)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(scripts[i])!);
            Execute(connection, reader.ReadToEnd());
            if (i == 1)
                Execute(connection, "DROP TABLE member_score");
        }
        Execute(connection, "PRAGMA foreign_keys=OFF");
        foreach (var table in Tables(connection))
        {
            for (var row = 1; row <= 2; row++)
                Insert(connection, table, row);
        }
        Execute(connection, $"PRAGMA user_version={step}");
        Assert.Empty(Query(connection, "PRAGMA foreign_key_check"));
    }

    public void Update() => new Schema(new Database(Folder), TimeProvider.System).Update();

    public void Execute(string sql)
    {
        using var connection = Opened();
        Execute(connection, sql);
    }

    public object? Scalar(string sql)
    {
        using var connection = Opened();
        return Query(connection, sql).FirstOrDefault()?[0];
    }

    /// <summary>The rows of each table, as texts; of columns that it had at the beginning where these are known.</summary>
    public SortedDictionary<string, IReadOnlyList<string>> Rows(Func<EarlierDatabase, SqliteConnection> open, IEnumerable<string>? tables = null)
    {
        using var connection = open(this);
        connection.Open();
        var rows = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var table in (tables ?? Tables(connection)).Where(t => t != "member_score" || Tables(connection).Contains(t)))
        {
            if (!_columns.TryGetValue(table, out var columns))
                _columns[table] = columns = [.. Query(connection, $"SELECT name FROM pragma_table_xinfo('{table}')").Select(row => $"\"{row[0]}\"")];
            rows[table] = [.. Query(connection, $"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1, 2").Select(row => string.Join('|', row.Select(Text)))];
        }
        return rows;
    }

    /// <summary>How tables, indices and triggers are defined.</summary>
    public IReadOnlyList<string> Definitions()
    {
        using var connection = Opened();
        List<string> definitions = [.. Query(connection, "SELECT type || ' ' || name || ' on ' || tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1").Select(row => (string)row[0])];
        foreach (var table in Tables(connection))
            definitions.AddRange(Query(connection, $"SELECT '{table}.' || name || ' ' || type || ' ' || \"notnull\" || ' ' || coalesce(dflt_value, '') || ' ' || pk FROM pragma_table_xinfo('{table}')").Select(row => (string)row[0]));
        return definitions;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }

    private readonly Dictionary<string, List<string>> _columns = [];

    private SqliteConnection Opened()
    {
        var connection = Open(this);
        connection.Open();
        return connection;
    }

    private static List<string> Tables(SqliteConnection connection) =>
        [.. Query(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(row => (string)row[0])];

    private static void Insert(SqliteConnection connection, string table, int row)
    {
        var columns = Query(connection, $"SELECT name, type, hidden FROM pragma_table_xinfo('{table}')").Where(c => (long)c[2] == 0).ToList();
        var keys = Query(connection, $"SELECT \"from\" FROM pragma_foreign_key_list('{table}')").Select(c => (string)c[0]).ToHashSet();
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT OR IGNORE INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c[0]}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.AddWithValue($"$p{i}", Value(table, (string)columns[i][0], (string)columns[i][1], keys, row));
        command.ExecuteNonQuery();
    }

    private static object Value(string table, string column, string type, HashSet<string> keys, int row) => (table, column) switch
    {
        ("extract", "status") => "Imported",
        ("extract", "layout") => Layout,
        ("analysis", "status") or ("scoring", "status") => "Completed",
        ("analysis", "is_current") => row == 1 ? 1 : 0,
        (_, "indicator_set") => IndicatorSet,
        ("member", "id") => ((long)row << 32) + 0,
        ("member_score", "member_id") => ((long)row << 32) + 0,
        (_, "extract_id") or (_, "analysis_id") or (_, "scoring_id") or (_, "id") => row,
        (_, "replaces_id") => DBNull.Value,
        _ when keys.Contains(column) => row,
        _ => type switch
        {
            "INTEGER" => row,
            "REAL" => row + 0.5,
            "BLOB" => new byte[] { (byte)row, 0, 255 },
            _ => string.Create(CultureInfo.InvariantCulture, $$"""{"of":"{{table}}","row":{{row}}}"""),
        },
    };

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static List<object[]> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
