using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Members;

public sealed class MemberSelectionTests
{
    [Fact]
    public void Select_AnyConditions_FindsWhomTheirWordsMean() =>
        Prop.ForAll(AnyMembers.Members.ToArbitrary(), AnyMembers.Conditions.ToArbitrary(), (members, conditions) =>
        {
            var expected = members.Where(m => Meets(m, conditions)).Select(m => m.Row).ToList();
            var selection = MemberSelector.Select(SomeMember.SourceOf(members), conditions);
            return selection.Count == expected.Count
                && selection.InFileOrder().SequenceEqual(expected)
                && members.All(m => selection.Contains(m.Row) == expected.Contains(m.Row));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Page_AnyOrderAndConditions_IsThatPartOfTheWholeOrderedList() =>
        Prop.ForAll(AnyMembers.Members.ToArbitrary(), AnyMembers.Conditions.ToArbitrary(), AnyMembers.Order.ToArbitrary(), (members, conditions, order) =>
        {
            var source = SomeMember.SourceOf(members);
            var selection = MemberSelector.Select(source, conditions);
            var expected = Ordered(members.Where(m => Meets(m, conditions)), order).Select(m => m.Row).ToList();
            List<int> paged = [];
            for (var skip = 0; skip <= members.Length; skip += 7)
                paged.AddRange(MemberSorter.Page(source, selection, order, skip, 7));
            return paged.SequenceEqual(expected) && MemberSorter.All(source, selection, order).SequenceEqual(expected);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Page_ChineseCities_StandByTheirSound()
    {
        string?[] cities = ["上海", "广州", null, "北京", "Paris", "成都", "paris", "天津"];
        var members = cities.Select((city, row) => new SomeMember(row, $"{row}", null, city, null, null, null, 0, 1, null, 0, 0, 1)).ToList();
        var source = SomeMember.SourceOf(members);
        var order = new MemberOrder(MemberField.Of(ExtractColumns.WorkCity));
        var page = MemberSorter.Page(source, MemberSelection.All(members.Count), order, 0, 50).Select(row => cities[row]);
        // bei, cheng, guang, shang, tian; the Latin alphabet behind the Chinese, nothing last
        Assert.Equal(["北京", "成都", "广州", "上海", "天津", "paris", "Paris", null], page);
    }

    [Fact]
    public void Select_ColumnThatTheExtractLacks_IsEmptyEverywhere()
    {
        var source = SomeMember.SourceOf([new SomeMember(0, "1", 30, null, null, 0, 0, 0, 1, null, 0, 0, 1)]);
        Assert.Equal(1, MemberSelector.Select(source, [new ColumnEmpty(ExtractColumns.Yr2Km)], TestContext.Current.CancellationToken).Count);
        Assert.Equal(0, MemberSelector.Select(source, [new ColumnRange(ExtractColumns.Yr2Km, 0, null)], TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public void Select_BesideAnotherExtract_FindsSharedMissingAndChangedMembers()
    {
        SomeMember[] own = [Member(0, 30, "广州"), Member(1, 30, "广州"), Member(2, 30, null), Member(3, null, "北京")];
        var source = SomeMember.SourceOf(own);
        // members 0, 2 and 3 stand there in rows 2, 0 and 1
        var other = SomeMember.SourceOf([Member(0, 30, null), Member(1, 31, "北京"), Member(2, 40, "上海")]);
        var beside = new MemberSource
        {
            Count = source.Count,
            Column = source.Column,
            NumberRanks = source.NumberRanks,
            NumbersStartingWith = source.NumbersStartingWith,
            Other = id => id == 5 ? new OtherExtract(new MemberMatch([2, MemberMatch.NoRow, 0, 1], 3), other.Column) : null,
        };
        int[] Rows(MemberCondition condition) => [.. MemberSelector.Select(beside, [condition], TestContext.Current.CancellationToken).InFileOrder()];
        Assert.Equal([0, 2, 3], Rows(new InExtract(5)));
        Assert.Equal([1], Rows(new NotInExtract(5)));
        Assert.Equal([0, 3], Rows(new ChangedSince(5, ExtractColumns.Age)));
        Assert.Equal([0], Rows(new ChangedSince(5, ExtractColumns.WorkCity)));
        Assert.Empty(Rows(new InExtract(6)));
    }

    private static SomeMember Member(int row, double? age, string? city) => new(row, $"{row}", age, city, null, 0, 0, 0, 1, null, 0, 0, 1);

    private static bool Meets(SomeMember member, MemberCondition[] conditions) =>
        conditions.GroupBy(c => c.Subject).All(alternatives => alternatives.Any(c => Meets(member, c)));

    private static bool Meets(SomeMember m, MemberCondition condition) => condition switch
    {
        ColumnRange(_, var range) => IsWithin(m.Age, range),
        IndicatorRange(_, var range) => IsWithin(m.R, range),
        MeasureRange(MemberMeasure.Fares, var range) => IsWithin((m.Fares1 ?? 0) + (m.Fares2 ?? 0), range),
        MeasureRange(MemberMeasure.Margin, var range) => IsWithin(1 / (m.Distance + 1), range),
        MeasureRange(_, var range) => IsWithin(m.Distance, range),
        LeansTo(var key) => m.SecondGroup > 0 && SomeMember.Keys[m.SecondGroup - 1] == key,
        ComponentRange(2, var range) => IsWithin(m.R - m.Distance, range),
        ComponentRange => false,
        ColumnIs(_, var text) => m.City == text,
        ColumnIsNot(_, var text) => m.City is not null && m.City != text,
        ColumnEmpty(var column) => CellOf(m, column) is null,
        ColumnPresent(var column) => CellOf(m, column) is not null,
        ColumnUnreadable(var column) => (m.Unreadable >> column.Ordinal & 1) == 1,
        InGroup(var key) => m.Group > 0 && SomeMember.Keys[m.Group - 1] == key,
        InAnyGroup => m.Group > 0,
        Dropped => m.Group == 0,
        DroppedBy(var rule) => m.DroppedBy == rule,
        NumberStartsWith(var prefix) => m.Number.StartsWith(prefix, StringComparison.Ordinal),
        PlaceContains(var text) => Contains(m.City, text) || Contains(m.Province, text),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static object? CellOf(SomeMember m, ExtractColumn column) =>
        column == ExtractColumns.Age ? m.Age : column == ExtractColumns.WorkCity ? m.City : null;

    private static bool IsWithin(double? value, ValueRange range) => value is { } v && !double.IsNaN(v)
        && (range.From is not { } from || (range.IsFromExclusive ? v > from : v >= from))
        && (range.To is not { } to || (range.IsToExclusive ? v < to : v <= to));

    private static bool Contains(string? place, string text) => place?.Contains(text, StringComparison.OrdinalIgnoreCase) == true;

    private static IEnumerable<SomeMember> Ordered(IEnumerable<SomeMember> members, MemberOrder order)
    {
        var keyed = members.Select(m => (Member: m, Key: KeyOf(m, order.Field))).ToList();
        var known = keyed.Where(x => x.Key is not null);
        var ordered = order.IsDescending ? known.OrderByDescending(x => x.Key, Keys) : known.OrderBy(x => x.Key, Keys);
        return ordered.ThenBy(x => order is { Field.Kind: MemberFieldKind.Row, IsDescending: true } ? -x.Member.Row : x.Member.Row)
            .Concat(keyed.Where(x => x.Key is null)).Select(x => x.Member);
    }

    private static readonly Comparer<object?> Keys = Comparer<object?>.Create((a, b) => a is string x && b is string y
        ? CultureInfo.GetCultureInfo("zh-CN").CompareInfo.Compare(x, y)
        : Comparer<double>.Default.Compare(Convert.ToDouble(a, CultureInfo.InvariantCulture), Convert.ToDouble(b, CultureInfo.InvariantCulture)));

    private static object? KeyOf(SomeMember m, MemberField field) => field.Kind switch
    {
        MemberFieldKind.Row => m.Row,
        MemberFieldKind.Column when field.Column == ExtractColumns.Age => m.Age,
        MemberFieldKind.Column when field.Column == ExtractColumns.WorkCity => m.City,
        // shorter numbers first: as many characters above all
        MemberFieldKind.Column => m.Number.Length * 1e6 + (m.Number.Contains('%') ? int.Parse(m.Number[2..]) - 5e5 : int.Parse(m.Number)),
        MemberFieldKind.Place => m.City,
        MemberFieldKind.Indicator => m.Group == 0 ? null : m.R,
        MemberFieldKind.Measure when field.Measure == MemberMeasure.Fares => (m.Fares1 ?? 0) + (m.Fares2 ?? 0),
        MemberFieldKind.Measure when field.Measure == MemberMeasure.Margin => m.Group == 0 ? null : 1 / (m.Distance + 1),
        MemberFieldKind.Measure => m.Group == 0 ? null : m.Distance,
        MemberFieldKind.Group => m.Group == 0 ? null : m.Group,
        MemberFieldKind.SecondGroup => m.Group == 0 ? null : m.SecondGroup,
        _ => m.DroppedBy is { } rule ? (int)rule : null,
    };
}
