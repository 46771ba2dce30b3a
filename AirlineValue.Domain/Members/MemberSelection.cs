using System.Numerics;

namespace AirlineValue.Domain.Members;

/// <summary>Rows of an extract: a bit a row.</summary>
public sealed class MemberSelection
{
    private const int WordBits = 64;
    private readonly ulong[] _words;

    internal MemberSelection(int rows, ulong[] words)
    {
        Rows = rows;
        _words = words;
        Count = words.Sum(BitOperations.PopCount);
    }

    /// <summary>How many rows the extract has.</summary>
    public int Rows { get; }

    /// <summary>How many of them are selected.</summary>
    public int Count { get; }

    /// <summary>All rows.</summary>
    public static MemberSelection All(int rows)
    {
        var words = new RowBits(rows);
        words.SetAll();
        return new MemberSelection(rows, words.Words);
    }

    /// <summary>Whether a row is selected.</summary>
    public bool Contains(int row) => (_words[row / WordBits] >> (row % WordBits) & 1) != 0;

    /// <summary>Selected rows in the order of the file, after as many others.</summary>
    /// <param name="skip">How many selected rows to leave out.</param>
    /// <param name="most">How many to give at most.</param>
    public int[] Page(int skip, int most)
    {
        var rows = new int[Math.Clamp(Count - skip, 0, most)];
        var word = 0;
        // whole words are passed over by their counts
        for (var passed = 0; rows.Length > 0; word++)
        {
            var count = BitOperations.PopCount(_words[word]);
            if (passed + count > skip)
            {
                CopyFrom(word, skip - passed, rows);
                break;
            }
            passed += count;
        }
        return rows;
    }

    /// <summary>All selected rows in the order of the file.</summary>
    public IEnumerable<int> InFileOrder()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var bits = _words[i]; bits != 0; bits &= bits - 1)
                yield return i * WordBits + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Writes all selected rows in the order of the file.</summary>
    internal void CopyTo(Span<int> rows) => CopyFrom(0, 0, rows[..Count]);

    private void CopyFrom(int word, int skip, Span<int> rows)
    {
        for (var filled = -skip; filled < rows.Length; word++)
        {
            for (var bits = _words[word]; bits != 0 && filled < rows.Length; bits &= bits - 1, filled++)
            {
                if (filled >= 0)
                    rows[filled] = word * WordBits + BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
