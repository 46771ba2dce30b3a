using System.Runtime.CompilerServices;
using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Finds the membership numbers that start with a text. In the order of the numbers (shorter ones first) those of each
/// length lie together, so their ends are found by halving, a few rows of the table for each length.
/// </summary>
internal static class MemberNumberSearch
{
    // which row stands at each position of the order; kept as long as the positions are
    private static readonly ConditionalWeakTable<int[], int[]> Orders = [];

    /// <summary>Positions in the order of numbers.</summary>
    /// <param name="database">Where the numbers are.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="ranks">The position of each row.</param>
    /// <param name="prefix">What the numbers start with.</param>
    public static IReadOnlyList<NumberRange> Find(Database database, int extractId, int[] ranks, string prefix)
    {
        if (ranks.Length == 0)
            return [];
        using var connection = database.Open();
        using var numbers = new Numbers(connection, extractId, Orders.GetValue(ranks, OrderOf));
        var longest = numbers.LengthOf(ranks.Length - 1);
        List<NumberRange> found = [];
        foreach (var spelling in SpellingsOf(prefix))
        {
            var start = Encoding.UTF8.GetBytes(spelling);
            for (var length = spelling.EnumerateRunes().Count(); length <= longest; length++)
            {
                var from = numbers.FirstWhere(number => Compare(number, length, start) >= 0);
                var to = numbers.FirstWhere(number => Compare(number, length, start) > 0);
                if (to > from)
                    found.Add(new NumberRange(from, to - from));
            }
        }
        return found;
    }

    // whoever types ab12 means AB12 as well
    private static IEnumerable<string> SpellingsOf(string prefix) =>
        new[] { prefix, prefix.ToUpperInvariant(), prefix.ToLowerInvariant() }.Distinct(StringComparer.Ordinal);

    private static int Compare(byte[] number, int length, byte[] start)
    {
        var own = Encoding.UTF8.GetCharCount(number) == number.Length ? number.Length : Encoding.UTF8.GetString(number).EnumerateRunes().Count();
        return own != length ? own - length : number.AsSpan(0, Math.Min(start.Length, number.Length)).SequenceCompareTo(start);
    }

    private static int[] OrderOf(int[] ranks)
    {
        var rows = new int[ranks.Length];
        for (var row = 0; row < ranks.Length; row++)
            rows[ranks[row]] = row;
        return rows;
    }

    private sealed class Numbers(SqliteConnection connection, int extractId, int[] order) : IDisposable
    {
        private readonly RawStatement _select = new(connection, $"SELECT \"{ExtractColumns.MemberNo.Name}\" FROM member WHERE id = ?");

        public int LengthOf(int position) => Encoding.UTF8.GetString(At(position)).EnumerateRunes().Count();

        /// <summary>The first position whose number meets a test that all behind it meet too.</summary>
        public int FirstWhere(Func<byte[], bool> isMet)
        {
            var (low, high) = (0, order.Length);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                if (isMet(At(middle)))
                    high = middle;
                else
                    low = middle + 1;
            }
            return low;
        }

        public void Dispose() => _select.Dispose();

        private byte[] At(int position)
        {
            _select.Bind(1, MemberKey.Of(extractId, order[position]));
            var number = _select.Step() ? _select.Text(0).ToArray() : [];
            _select.Reset();
            return number;
        }
    }
}
