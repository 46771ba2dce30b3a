namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>Spoils a file as a broken line, a wrong program or a person with a hex editor does.</summary>
internal static class ByteMutations
{
    private static readonly byte[] Separators = "\",;\t|\n\r \0"u8.ToArray();

    private static readonly byte[][] Pieces =
    [
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8], [0x80], [0x81],
        [0, 0, 0, 0], [0x0D, 0x0A], [0x0D], [0x1A], [0x22], [0x22, 0x22, 0x22], [0x1F, 0x8B], [0x50, 0x4B, 0x03, 0x04], [0x4D, 0x5A],
    ];

    private static readonly Func<byte[], Random, byte[]>[] All = [Truncate, Flip, Flip, Separate, Separate, Insert, Insert, Remove, Repeat, Zero, Begin, Ends];

    /// <summary>Applies one of them.</summary>
    public static byte[] Apply(byte[] file, Random random) => file.Length == 0 ? file : All[random.Next(All.Length)](file, random);

    private static byte[] Truncate(byte[] file, Random random) => file[..random.Next(file.Length)];

    private static byte[] Flip(byte[] file, Random random)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
            file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    }

    private static byte[] Separate(byte[] file, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
            file[random.Next(file.Length)] = Separators[random.Next(Separators.Length)];
        return file;
    }

    private static byte[] Insert(byte[] file, Random random)
    {
        var at = random.Next(file.Length + 1);
        return [.. file[..at], .. Pieces[random.Next(Pieces.Length)], .. file[at..]];
    }

    private static byte[] Remove(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var length = random.Next(Math.Min(200, file.Length - from) + 1);
        return [.. file[..from], .. file[(from + length)..]];
    }

    private static byte[] Repeat(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var to = random.Next(from, file.Length);
        return [.. file[..to], .. file[from..to], .. file[to..]];
    }

    private static byte[] Zero(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        file.AsSpan(from, random.Next(Math.Min(64, file.Length - from) + 1)).Clear();
        return file;
    }

    private static byte[] Begin(byte[] file, Random random) => [.. Pieces[random.Next(Pieces.Length)], .. file];

    private static byte[] Ends(byte[] file, Random random)
    {
        var (from, to) = random.Next(2) == 0 ? ((byte)'\n', (byte)'\r') : ((byte)',', (byte)';');
        return [.. file.Select(b => b == from && random.Next(3) == 0 ? to : b)];
    }
}
