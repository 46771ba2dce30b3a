namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>Cells at the limits of what a reader of numbers, dates and texts has to stand.</summary>
internal static class HostileCells
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "+0", "1e308", "-1e308", "1e309", "1e-320", "1e400", "NaN", "-NaN", "Infinity", "∞", "9223372036854775807", "9223372036854775808",
        "-9223372036854775808", "9007199254740993", "99999999999999999999999999999999", "0x10", "1,234", "1.234,5", "1 234", "1'234.5", "１２３", "٣٤",
        "1e", "e5", "--1", "+-1", "1-", ".", ",", "-", ".5", "5.", "1..2", "1e+", "12e3", "1E5", "00000000000000000001", "0.1e-300", "-1", "2147483648", "4294967296",
        "731", "732", "1e16", "0.0000000000000000000001", "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207",
    ];

    private static readonly string[] Dates =
    [
        "2014/2/29", "2014/2/29  0:00:00", "0001/1/1", "0000/0/0", "9999/12/31", "10000/1/1", "1799-12-31", "1800-01-01", "2199/12/31", "2200/1/1", "31/12/2013",
        "12/31/2013", "1/2/2013", "20140331", "20141331", "20140231", "00000000", "99999999", "2014-13-01", "2014/1/1 23:59:59", "2014/1/1T00:00:00Z", "2014/1/1 0:00",
        "14/3/31", "March 31, 2014", "2014年3月31日", "41729", "-1/-1/-1", "2014//1", "2014/1", "2014-03/31", "２０１４/３/３１",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\t", "\u00a0", "\u3000", "\0", "a\0b", "\ufeff", "\ufffd", "\u202e\u202d", "\u0007", "\u001b[31m", "\u2028", "\u0085", "\uffff", "\ufdd0x", "😀", "e\u0301", "男", "#NAME?", ".",
        "=1+1", "@SUM(A1)", "<img src=x onerror=alert(1)>", "'; DROP TABLE member; --", "\" OR 1=1 --", "%s%n", "${jndi:ldap://x}", "../../etc/passwd", "CON", "null", "NULL",
        "true", "\\", "\\\"", "'", "`", "\"", "\"\"", "a\"b", "\"a\"b", "a,b", "a;b", "a|b", "a\tb", "a\nb", "a\r\nb", "a\rb", "\n", "\r", "𠮷野家", "ﷺ",
    ];

    private static readonly int[] Lengths = [63, 64, 65, 200, 255, 8_191, 8_192, 8_193, 65_535, 65_537, 200_000];

    /// <summary>One of them; now and then a cell that is longer than a cell or a row may be.</summary>
    public static string Any(Random random) => random.Next(40) switch
    {
        < 14 => Numbers[random.Next(Numbers.Length)],
        < 26 => Dates[random.Next(Dates.Length)],
        < 39 => Texts[random.Next(Texts.Length)],
        _ => new string("x9\"中 "[random.Next(5)], Lengths[random.Next(Lengths.Length)]),
    };
}
