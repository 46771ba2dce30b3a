using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

/// <summary>Numbers whose order is that of a list: ascending, members without a value last in either direction.</summary>
internal static class MemberKeys
{
    /// <summary>Writes the key of each row.</summary>
    public static void Fill(MemberSource source, MemberOrder order, ReadOnlySpan<int> rows, Span<double> keys)
    {
        if (ValuesOf(source, order.Field) is { } values)
            Copy(values, rows, keys);
        else if (TextsOf(source, order.Field) is { } texts)
            CopyRanks(texts.Texts, TextOrder.RanksOf(texts), rows, keys);
        else if (order.Field.Kind is MemberFieldKind.Action or MemberFieldKind.Contact)
            CopyCodes(source.FieldCodesOf(order.Field), rows, keys);
        else
            FillFromScores(source, order.Field, rows, keys);
        Direct(keys, order.IsDescending);
    }

    private static double[]? ValuesOf(MemberSource source, MemberField field) => field switch
    {
        { Column.Kind: not ColumnKind.Text } => source.Column(field.Column)?.Numbers,
        { Kind: MemberFieldKind.TierName } => source.Column(ExtractColumns.FfpTier)?.Numbers,
        { Measure: { } measure } => MemberValues.Of(source, measure),
        { Kind: MemberFieldKind.Indicator } => source.Scores()?.Indicator(field.Key),
        _ => null,
    };

    private static ColumnCells? TextsOf(MemberSource source, MemberField field) => field switch
    {
        { Kind: MemberFieldKind.Place } => source.Column(ExtractColumns.WorkCity),
        { Column: { Kind: ColumnKind.Text } column } when column != ExtractColumns.MemberNo => source.Column(column),
        _ => null,
    };

    private static void FillFromScores(MemberSource source, MemberField field, ReadOnlySpan<int> rows, Span<double> keys)
    {
        if (field == MemberField.Number)
            CopyIntegers(source.NumberRanks(), rows, keys, isZeroNothing: false);
        else if (source.Scores() is not { } scores)
            keys.Fill(double.NaN);
        else if (field == MemberField.Group)
            CopyIntegers(scores.Group, rows, keys, isZeroNothing: true);
        else if (field == MemberField.SecondGroup)
            CopyIntegers(scores.SecondGroup, rows, keys, isZeroNothing: true);
        else if (field == MemberField.DroppedBy)
            CopyRules(scores, rows, keys);
        else
            keys.Fill(double.NaN);
    }

    private static void Copy(double[] values, ReadOnlySpan<int> rows, Span<double> keys)
    {
        for (var i = 0; i < rows.Length; i++)
            keys[i] = values[rows[i]];
    }

    private static void CopyRanks(int[] texts, double[] ranks, ReadOnlySpan<int> rows, Span<double> keys)
    {
        for (var i = 0; i < rows.Length; i++)
            keys[i] = texts[rows[i]] is >= 0 and var text ? ranks[text] : double.NaN;
    }

    private static void CopyIntegers(int[] values, ReadOnlySpan<int> rows, Span<double> keys, bool isZeroNothing)
    {
        for (var i = 0; i < rows.Length; i++)
            keys[i] = values[rows[i]] is var value && (value != 0 || !isZeroNothing) ? value : double.NaN;
    }

    private static void CopyCodes(byte[]? codes, ReadOnlySpan<int> rows, Span<double> keys)
    {
        for (var i = 0; i < rows.Length; i++)
            keys[i] = codes?[rows[i]] is { } code and not 0 ? code : double.NaN;
    }

    private static void CopyRules(MemberScores scores, ReadOnlySpan<int> rows, Span<double> keys)
    {
        for (var i = 0; i < rows.Length; i++)
            keys[i] = scores.DroppedBy[rows[i]] is { } rule ? (int)rule : double.NaN;
    }

    // ∞ instead of NaN, which compares with nothing
    private static void Direct(Span<double> keys, bool isDescending)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            var key = isDescending ? -keys[i] : keys[i];
            keys[i] = double.IsNaN(key) ? double.PositiveInfinity : key;
        }
    }
}
