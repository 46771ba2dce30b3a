using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Members;

/// <summary>Members, conditions and orders at random, with few different values, so that ties and hits are many.</summary>
internal static class AnyMembers
{
    private static readonly double?[] Ages = [null, 20, 30, 30.5, 40, 110];
    private static readonly string?[] Cities = [null, "广州", "北京", "paris", "Paris", "上海", "A%"];
    private static readonly double?[] Fares = [null, 0, 100, 250.5];

    public static Gen<SomeMember[]> Members =>
        from count in Gen.Choose(0, 400)
        from cells in Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), 9), count)
        select cells.Select((c, row) => Of(row, c)).ToArray();

    public static Gen<MemberCondition[]> Conditions => Gen.ArrayOf(Condition).Select(all => all.Take(5).ToArray());

    public static Gen<MemberOrder> Order =>
        from sorted in Gen.Elements(
            MemberField.Row, MemberField.Number, MemberField.Group, MemberField.SecondGroup, MemberField.DroppedBy, MemberField.Place,
            MemberField.Of(ExtractColumns.Age), MemberField.Of(ExtractColumns.WorkCity), MemberField.Of(Indicator.R),
            MemberField.Of(MemberMeasure.Fares), MemberField.Of(MemberMeasure.Distance),
            MemberField.Of(MemberMeasure.Margin))
        from isDescending in Gen.Elements(true, false)
        select new MemberOrder(sorted, isDescending);

    private static Gen<ValueRange> Range =>
        from bounds in Gen.ArrayOf(Gen.Elements<double?>(null, 0, 1, 2, 20, 30, 30.5, 40, 100, 250.5, 350.5), 2)
        from open in Gen.ArrayOf(Gen.Elements(true, false), 2)
        select new ValueRange(bounds[0], bounds[1], open[0], open[1]);

    private static Gen<MemberCondition> Condition => Gen.OneOf(
        Range.Select(r => (MemberCondition)new ColumnRange(ExtractColumns.Age, r)),
        Range.Select(r => (MemberCondition)new IndicatorRange("R", r)),
        Range.Select(r => (MemberCondition)new MeasureRange(MemberMeasure.Fares, r)),
        Range.Select(r => (MemberCondition)new MeasureRange(MemberMeasure.Distance, r)),
        Gen.Elements("paris", "广州", "nowhere").Select(t => (MemberCondition)new ColumnIs(ExtractColumns.WorkCity, t)),
        Gen.Elements("paris", "广州", "nowhere").Select(t => (MemberCondition)new ColumnIsNot(ExtractColumns.WorkCity, t)),
        Gen.Elements(ExtractColumns.Age, ExtractColumns.WorkCity, ExtractColumns.FfpTier).Select(c => (MemberCondition)new ColumnEmpty(c)),
        Gen.Elements(ExtractColumns.Age, ExtractColumns.WorkCity, ExtractColumns.FfpTier).Select(c => (MemberCondition)new ColumnPresent(c)),
        Gen.Elements(ExtractColumns.Age, ExtractColumns.OptOut).Select(c => (MemberCondition)new ColumnUnreadable(c)),
        Gen.Elements<string>([.. SomeMember.Keys, "nobody"]).Select(k => (MemberCondition)new InGroup(k)),
        Gen.Elements<string>([.. SomeMember.Keys, "nobody"]).Select(k => (MemberCondition)new LeansTo(k)),
        Gen.Elements(0.1, 0.4, 0.5, 1).Select(m => (MemberCondition)new MeasureRange(MemberMeasure.Margin, new ValueRange(null, m, IsToExclusive: true))),
        Range.Select(r => (MemberCondition)new ComponentRange(2, r)),
        Range.Select(r => (MemberCondition)new ComponentRange(3, r)),
        Gen.Elements<MemberCondition>(new InAnyGroup(), new Dropped(), new DroppedBy(CleaningRule.PaidAndFlown)),
        Gen.Elements("1", "12", "1%", "").Select(p => (MemberCondition)new NumberStartsWith(p)),
        Gen.Elements("PARIS", "广", "%", "海").Select(t => (MemberCondition)new PlaceContains(t)));

    private static SomeMember Of(int row, int[] c)
    {
        var group = c[0] % (SomeMember.Keys.Length + 1);
        CleaningRule? rule = group == 0 ? (CleaningRule)(c[1] % 4) : null;
        return new SomeMember(
            row, row % 10 == 3 ? $"1%{row}" : $"{row * 7}", Ages[c[2] % Ages.Length], Cities[c[3] % Cities.Length], Cities[c[4] % Cities.Length],
            Fares[c[5] % Fares.Length], Fares[c[6] % Fares.Length],
            (c[7] % 2 == 0 ? 1L << ExtractColumns.Age.Ordinal : 0) | (c[7] % 3 == 0 ? 1L << ExtractColumns.OptOut.Ordinal : 0),
            group, rule, group == 0 ? double.NaN : c[8] % 3, group == 0 ? double.NaN : c[8] % 5 * 0.5, group == 0 ? 0 : 1 + c[8] % 3);
    }
}
