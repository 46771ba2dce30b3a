using System.Globalization;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Fixtures;

/// <summary>
/// Customers of a shop: 1,000 in 8 groups of 125, each combination of lately or long ago, often or seldom, much or little,
/// with a little noise; customer i belongs to group i mod 8. Five rows more can't be imported.
/// </summary>
public static class PlainCustomers
{
    public const int Count = 1_000;

    public const int Rejected = 5;

    public static readonly DateOnly AsOf = new(2024, 6, 30);

    public static readonly PlainTable ByDays = new("Kundennummer", "Tage seit Kauf", RecencyForm.Days, "Käufe", "Umsatz EUR", AsOf);

    public static readonly PlainTable ByDate = ByDays with { Recency = "Letzter Kauf", RecencyForm = RecencyForm.Date };

    public static int GroupOf(int customer) => customer % 8;

    /// <summary>The file, with semicolons, decimal commas and dates.</summary>
    public static byte[] File()
    {
        var random = new Random(7);
        var text = new StringBuilder("Kundennummer;Ort;Tage seit Kauf;Letzter Kauf;Käufe;Umsatz EUR\n");
        for (var i = 0; i < Count; i++)
        {
            var group = GroupOf(i);
            var days = (group & 1) == 0 ? random.Next(5, 25) : random.Next(290, 310);
            var purchases = (group & 2) == 0 ? random.Next(2, 5) : random.Next(38, 43);
            var spend = ((group & 4) == 0 ? 200 : 5_000) + Math.Round(random.NextDouble() * 60, 2);
            text.Append(CultureInfo.InvariantCulture, $"K{i:0000};Bremen;{days};{AsOf.AddDays(1 - days):yyyy-MM-dd};{purchases};{spend.ToString("0.00", CultureInfo.GetCultureInfo("de-DE"))}\n");
        }
        text.Append(";Bremen;9;2024-06-22;3;10,00\n");
        text.Append("K0001;Bremen;9;2024-06-22;3;10,00\n");
        text.Append("K2001;Bremen;9;2024-06-22;drei;10,00\n");
        text.Append("K2002;Bremen;9;2024-06-22;3;zehn\n");
        text.Append("K2003;Bremen\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
