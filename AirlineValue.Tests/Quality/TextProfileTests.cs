using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class TextProfileTests
{
    [Fact]
    public void Profile_OfTextsInSeveralRuns_CountsThemTogether()
    {
        var profile = Runs.Profile(ExtractColumns.WorkCity, ["b", "a", null, "b", "c", "b", null], length: 2);
        Assert.Equal((7, 5, 2), (profile.Rows, profile.Present, profile.Empty));
        Assert.Equal(new DistinctCount(3, 0), profile.Distinct);
        Assert.Equal([new(null, "b", 3), new(null, "a", 1), new FrequentValue(null, "c", 1)], profile.FrequentValues);
        Assert.Null(profile.Numbers);
    }

    [Fact]
    public void Profile_WithUnreadableCells_CountsThemAsEmpty()
    {
        var runs = Runs.Of(ExtractColumns.WorkCity, [null, "a", null]);
        var profile = ColumnProfiler.Profile(ExtractColumns.WorkCity, runs, 1, ["\uFFFD"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((2, 1), (profile.Empty, profile.Unreadable));
        Assert.Equal(["\uFFFD"], profile.UnreadableExamples);
    }

    [Fact]
    public void FrequentValues_OfMoreTextsThanAreKept_AreCountedPrecisely()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 40_000)
            .Select(i => i % 10 == 0 ? "frequent" : i % 25 == 1 ? "second" : $"city {random.Next(20_000)}").ToArray();
        var profile = Runs.Profile(ExtractColumns.WorkCity, texts, new ProfileLimits(DistinctValues: 500), length: 1_000);
        Assert.Equal([("frequent", 4_000L), ("second", texts.LongCount(t => t == "second"))], profile.FrequentValues.Take(2).Select(f => (f.Text!, f.Count)));
        var rarest = texts.CountBy(t => t).Where(t => profile.FrequentValues.All(f => f.Text != t.Key)).Max(t => t.Value);
        Assert.True(rarest <= profile.UnlistedAtMost);
        Assert.False(profile.Distinct.IsExact);
        var distinct = texts.Distinct().Count();
        Assert.InRange(profile.Distinct.Value, distinct * (1 - 4 * profile.Distinct.StandardError), distinct * (1 + 4 * profile.Distinct.StandardError));
    }

    [Fact]
    public void UnreadableCounts_OfMarks_AreBitsPerColumn()
    {
        var counts = new UnreadableCounts();
        counts.Add([0, 1L << ExtractColumns.Age.Ordinal, (1L << ExtractColumns.Age.Ordinal) | (1L << ExtractColumns.OptOut.Ordinal)]);
        counts.Add([1L << ExtractColumns.Age.Ordinal]);
        Assert.Equal((3, 1, 0), (counts[ExtractColumns.Age], counts[ExtractColumns.OptOut], counts[ExtractColumns.Gender]));
    }
}
