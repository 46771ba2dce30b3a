using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

internal readonly struct IsEmptyNumber(double[] numbers) : IRowTest
{
    public bool Meets(int row) => double.IsNaN(numbers[row]);
}

/// <summary>Looks texts up in a table; its first element stands for the empty text.</summary>
internal readonly struct IsAmongTexts(int[] texts, bool[] wanted) : IRowTest
{
    public bool Meets(int row) => wanted[texts[row] - ColumnCells.NoText];
}

internal readonly struct HasMark(long[] marks, long bit) : IRowTest
{
    public bool Meets(int row) => (marks[row] & bit) != 0;
}

internal readonly struct HasNoMark(long[] marks, long[] others, long bit) : IRowTest
{
    public bool Meets(int row) => ((marks[row] | others[row]) & bit) == 0;
}

internal readonly struct IsGroup(int[] groups, int rank) : IRowTest
{
    public bool Meets(int row) => groups[row] == rank;
}

internal readonly struct IsAnyGroup(int[] groups) : IRowTest
{
    public bool Meets(int row) => groups[row] != 0;
}

internal readonly struct IsDroppedBy(CleaningRule?[] rules, CleaningRule rule) : IRowTest
{
    public bool Meets(int row) => rules[row] == rule;
}

internal readonly struct IsRankWithin(int[] ranks, int first, int count) : IRowTest
{
    // one comparison: what lies below the first is huge as an unsigned number
    public bool Meets(int row) => (uint)(ranks[row] - first) < (uint)count;
}
