using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Members;

/// <summary>Another extract, beside the members of one.</summary>
/// <param name="Match">Which row of it is the same member.</param>
/// <param name="Column">Gives a whole column of it; null when it does not have it.</param>
public sealed record OtherExtract(MemberMatch Match, Func<ExtractColumn, ColumnCells?> Column);

internal readonly struct IsInOther(MemberMatch match) : IRowTest
{
    public bool Meets(int row) => match.Rows[row] != MemberMatch.NoRow;
}

internal readonly struct IsNotInOther(MemberMatch match) : IRowTest
{
    public bool Meets(int row) => match.Rows[row] == MemberMatch.NoRow;
}

internal readonly struct HasOtherNumber(MemberMatch match, double[]? own, double[]? others) : IRowTest
{
    public bool Meets(int row) => match.Rows[row] is not MemberMatch.NoRow and var other
        && ChangedCells.Differ(own?[row] ?? double.NaN, others?[other] ?? double.NaN);
}

/// <summary>Compares texts by their indices; <paramref name="translation"/> gives an own text's index in the other
/// column.</summary>
internal readonly struct HasOtherText(MemberMatch match, int[]? own, int[]? others, int[] translation) : IRowTest
{
    public bool Meets(int row)
    {
        var other = match.Rows[row];
        if (other == MemberMatch.NoRow)
            return false;
        var text = own?[row] ?? ColumnCells.NoText;
        var otherText = others?[other] ?? ColumnCells.NoText;
        return text == ColumnCells.NoText || otherText == ColumnCells.NoText ? text != otherText : translation[text] != otherText;
    }
}

/// <summary>Looks at conditions on what another extract says.</summary>
internal static class OtherExtractConditions
{
    /// <summary>Adds the rows that meet a condition; none when the other extract is not there.</summary>
    public static void Add(RowBits rows, MemberSource source, ExtractCondition condition)
    {
        if (source.Other(condition.ExtractId) is not { } other)
            return;
        switch (condition)
        {
            case InExtract:
                rows.Add(new IsInOther(other.Match));
                break;
            case NotInExtract:
                rows.Add(new IsNotInOther(other.Match));
                break;
            case ChangedSince(_, var column):
                AddChanged(rows, other, source.Column(column), other.Column(column), column.Kind == ColumnKind.Text);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on another extract.");
        }
    }

    private static void AddChanged(RowBits rows, OtherExtract other, ColumnCells? own, ColumnCells? others, bool isText)
    {
        if (!isText)
            rows.Add(new HasOtherNumber(other.Match, own?.Numbers, others?.Numbers));
        else
            rows.Add(new HasOtherText(other.Match, own?.Texts, others?.Texts, own is null || others is null ? [] : ChangedCells.TranslationOf(own, others)));
    }
}
