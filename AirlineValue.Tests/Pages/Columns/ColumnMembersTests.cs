using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Quality;
using AirlineValue.Web.Pages.Columns;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Columns;

/// <summary>Every number that counts members links to a list of that length.</summary>
public sealed class ColumnMembersTests
{
    public static TheoryData<string> Columns =>
        [.. ExtractColumns.All.Where(c => c.IsStandard && c != ExtractColumns.MemberNo).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Lists_OfTheReference_AreAsLongAsTheNumbersSay(string name)
    {
        var column = ColumnsViews.Find(name)!;
        var runs = ReferenceColumns.RunsOf(name);
        var profile = ColumnProfiler.Profile(column, runs, cancellation: TestContext.Current.CancellationToken);
        var links = new ColumnMembers(7, column);
        Assert.Equal(profile.Present, LengthOf(links.Present, runs));
        Assert.Equal(profile.Empty, LengthOf(links.Empty, runs));
        Assert.All(profile.FrequentValues.Take(3), value => Assert.Equal(value.Count, LengthOf(links.Of(value), runs)));
        if (profile.Numbers is not { } numbers)
            return;
        Assert.Equal(numbers.Outliers.Below, LengthOf(links.OutliersBelow(numbers.Outliers), runs));
        Assert.Equal(numbers.Outliers.Above, LengthOf(links.OutliersAbove(numbers.Outliers), runs));
        Assert.Equal(numbers.Outliers.Below + numbers.Outliers.Above, LengthOf(links.Outliers(numbers.Outliers), runs));
        if (column.Kind != ColumnKind.Date)
        {
            Assert.Equal(numbers.Zeros, LengthOf(links.Zeros, runs));
            Assert.Equal(numbers.Negatives, LengthOf(links.Negatives, runs));
        }
        Assert.All(profile.Histogram!.Bars, bar => Assert.Equal(bar.Count, LengthOf(links.Of(bar), runs)));
    }

    [Theory]
    [InlineData("AGE", 30, 32, "members?extract=7&AGE=30..31")]
    [InlineData("AGE", 30, 31, "members?extract=7&AGE=30")]
    [InlineData("AGE", 64, null, "members?extract=7&AGE=64..")]
    [InlineData("FFP_DATE", 734868, 735233, "members?extract=7&FFP_DATE=2013-01-01..2013-12-31")]
    public void Link_ToABarOfWholeNumbersOrDays_NamesTheLastOneWithin(string column, double from, int? before, string expected) =>
        Assert.Equal(expected, new ColumnMembers(7, ColumnsViews.Find(column)!).Of(new HistogramBar(from, before, 1)));

    // The list that the address asks for, evaluated cell by cell
    private static long LengthOf(string link, IReadOnlyList<ColumnCells> runs)
    {
        var address = MembersAddress.Read(link[link.IndexOf('?')..]);
        Assert.Empty(address.Unreadable);
        Assert.Equal(7, address.Extract);
        return runs.Sum(run => Enumerable.Range(0, run.Count).LongCount(row => address.Conditions.Any(c => IsMet(c, run, row))));
    }

    private static bool IsMet(MemberCondition condition, ColumnCells run, int row) => condition switch
    {
        ColumnPresent => !IsEmpty(run, row),
        ColumnEmpty => IsEmpty(run, row),
        ColumnRange c => c.Range.Contains(run.Numbers[row]),
        ColumnIs c => !IsEmpty(run, row) && run.DistinctTexts[run.Texts[row]] == c.Text,
        _ => throw new InvalidOperationException($"{condition} is not what a column's numbers link to."),
    };

    private static bool IsEmpty(ColumnCells run, int row) =>
        run.Column.Kind == ColumnKind.Text ? run.Texts[row] == ColumnCells.NoText : double.IsNaN(run.Numbers[row]);
}
