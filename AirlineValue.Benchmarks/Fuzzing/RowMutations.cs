namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>Spoils the cells, rows and columns of an extract; what comes of it can still be counted.</summary>
internal static class RowMutations
{
    private static readonly Action<ExtractRows, Random>[] All =
    [
        SpoilCell, SpoilCell, SpoilCell, SpoilCell, SpoilColumn, SpoilHead, SpoilRow, DropColumn, RepeatColumn, Reorder, AddColumn, RepeatRow, DropRows, CutRow, LengthenRow, RepeatMember,
    ];

    /// <summary>Applies one of them.</summary>
    public static void Apply(ExtractRows rows, Random random) => All[random.Next(All.Length)](rows, random);

    private static void SpoilCell(ExtractRows rows, Random random)
    {
        if (rows.Rows.Count == 0)
            return;
        var row = rows.Rows[random.Next(rows.Rows.Count)];
        if (row.Count > 0)
            row[random.Next(row.Count)] = HostileCells.Any(random);
    }

    private static void SpoilColumn(ExtractRows rows, Random random)
    {
        var column = random.Next(rows.Header.Count + 1);
        var cell = random.Next(2) == 0 ? HostileCells.Any(random) : null;
        foreach (var row in rows.Rows.Where(row => column < row.Count))
            row[column] = cell ?? HostileCells.Any(random);
    }

    private static void SpoilHead(ExtractRows rows, Random random)
    {
        if (rows.Header.Count == 0)
            return;
        var column = random.Next(rows.Header.Count);
        var name = rows.Header[column];
        rows.Header[column] = random.Next(5) switch
        {
            0 => HostileCells.Any(random),
            1 => name.ToUpperInvariant().Replace('_', ' '),
            2 => name.ToLowerInvariant(),
            3 => $" {name} ",
            _ => name + "_2",
        };
    }

    private static void SpoilRow(ExtractRows rows, Random random)
    {
        if (rows.Rows.Count == 0)
            return;
        var row = rows.Rows[random.Next(rows.Rows.Count)];
        for (var i = 0; i < row.Count; i++)
            row[i] = HostileCells.Any(random);
    }

    private static void DropColumn(ExtractRows rows, Random random)
    {
        if (rows.Header.Count < 2)
            return;
        var column = random.Next(rows.Header.Count);
        rows.Header.RemoveAt(column);
        foreach (var row in rows.Rows.Where(row => column < row.Count))
            row.RemoveAt(column);
    }

    private static void RepeatColumn(ExtractRows rows, Random random)
    {
        if (rows.Header.Count == 0)
            return;
        var column = random.Next(rows.Header.Count);
        rows.Header.Add(rows.Header[column]);
        foreach (var row in rows.Rows)
            row.Add(column < row.Count ? row[column] : "");
    }

    private static void Reorder(ExtractRows rows, Random random)
    {
        var order = Enumerable.Range(0, rows.Header.Count).ToArray();
        random.Shuffle(order);
        Arrange(rows.Header, order);
        foreach (var row in rows.Rows.Where(row => row.Count >= order.Length))
            Arrange(row, order);
    }

    private static void Arrange(List<string> cells, int[] order)
    {
        var before = cells.ToArray();
        for (var i = 0; i < order.Length; i++)
            cells[i] = before[order[i]];
    }

    private static void AddColumn(ExtractRows rows, Random random)
    {
        var many = random.Next(30) == 0 ? 1_100 : 1;
        for (var i = 0; i < many; i++)
        {
            rows.Header.Add($"EXTRA{i}");
            foreach (var row in rows.Rows)
                row.Add(many == 1 ? HostileCells.Any(random) : "1");
        }
    }

    private static void RepeatRow(ExtractRows rows, Random random)
    {
        if (rows.Rows.Count > 0)
            rows.Rows.Insert(random.Next(rows.Rows.Count), [.. rows.Rows[random.Next(rows.Rows.Count)]]);
    }

    private static void DropRows(ExtractRows rows, Random random)
    {
        if (random.Next(3) == 0)
            rows.Rows.RemoveRange(0, random.Next(rows.Rows.Count + 1));
    }

    private static void CutRow(ExtractRows rows, Random random)
    {
        if (rows.Rows.Count == 0)
            return;
        var row = rows.Rows[random.Next(rows.Rows.Count)];
        var kept = random.Next(row.Count + 1);
        row.RemoveRange(kept, row.Count - kept);
    }

    private static void LengthenRow(ExtractRows rows, Random random)
    {
        if (rows.Rows.Count > 0)
            rows.Rows[random.Next(rows.Rows.Count)].AddRange(Enumerable.Repeat(random.Next(2) == 0 ? "" : "1", random.Next(1, 5)));
    }

    private static void RepeatMember(ExtractRows rows, Random random)
    {
        var column = rows.Header.IndexOf("MEMBER_NO");
        if (column < 0 || rows.Rows.Count < 2)
            return;
        var (from, to) = (rows.Rows[random.Next(rows.Rows.Count)], rows.Rows[random.Next(rows.Rows.Count)]);
        if (column < from.Count && column < to.Count)
            to[column] = from[column];
    }
}
