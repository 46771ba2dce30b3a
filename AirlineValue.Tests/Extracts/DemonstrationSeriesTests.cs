using System.Globalization;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class DemonstrationSeriesTests
{
    private const int Members = 3_000;
    private const int Months = 13;

    private static readonly string[] Unchanging = ["FFP_DATE", "FIRST_FLIGHT_DATE", "GENDER", "WORK_CITY", "WORK_PROVINCE", "WORK_COUNTRY"];

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>[]> Series =
        new(() => [.. Enumerable.Range(1, Months).Select(month => Rows(Bytes(month)))]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Write_SameArguments_GivesTheSameBytesInAnyOrderOfMonths()
    {
        var series = new DemonstrationSeries(500, 5, 7);
        var last = Bytes(series, 5);
        Assert.Equal(Bytes(series, 2), Bytes(new DemonstrationSeries(500, 5, 7), 2));
        Assert.Equal(last, Bytes(new DemonstrationSeries(500, 5, 7), 5));
        Assert.NotEqual(last, Bytes(new DemonstrationSeries(500, 5, 8), 5));
    }

    [Fact]
    public void Write_LongerSeriesWithTheSameFirstMonth_GoesOnWithTheSameMonths()
    {
        var series = new DemonstrationSeries(500, 5, 7, new DateOnly(2014, 3, 31));
        var longer = new DemonstrationSeries(500, 6, 7, new DateOnly(2014, 4, 30));
        Assert.Equal(Bytes(series, 1), Bytes(longer, 1));
        Assert.Equal(Bytes(series, 5), Bytes(longer, 5));
    }

    [Theory]
    [InlineData("2014-03-31", "2013-12-31", "2014-01-31", "2014-02-28", "2014-03-31")]
    [InlineData("2024-02-29", "2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29")]
    [InlineData("2014-03-15", "2013-12-15", "2014-01-15", "2014-02-15", "2014-03-15")]
    public void WindowEnds_UntilADay_AreAMonthApart(string until, params string[] expected) =>
        Assert.Equal(expected, new DemonstrationSeries(1, 4, 1, Day(until)).WindowEnds.Select(end => end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Write_EveryMonth_IsReadWithoutRejectionAndHasItsWindowsEnd()
    {
        var series = new DemonstrationSeries(1_000, 3, 1);
        for (var month = 1; month <= 3; month++)
        {
            var read = ExtractText.ReadAll(Bytes(series, month));
            Assert.Equal((ExtractColumns.StandardCount, 0), (read.Layout.Columns.Count, read.Quarantined.Count));
            Assert.Equal(series.WindowEnds[month - 1], read.Report.WindowEnd);
        }
    }

    [Fact]
    public void Write_FirstMonth_HasTheMembersThatWereAskedForAndTheOthersAboutAsMany()
    {
        Assert.Equal(Members, Series.Value[0].Count);
        Assert.All(Series.Value, month => Assert.InRange(month.Count, Members * 95 / 100, Members * 105 / 100));
    }

    [Fact]
    public void Write_EachMonth_HasNewAndLostMembers()
    {
        for (var month = 1; month < Months; month++)
        {
            var (before, now) = (Series.Value[month - 1], Series.Value[month]);
            Assert.InRange(now.Keys.Except(before.Keys).Count(), Members / 100, Members * 5 / 100);
            Assert.InRange(before.Keys.Except(now.Keys).Count(), Members / 100, Members * 5 / 100);
        }
        Assert.Contains(Series.Value[12].Keys, number => !Series.Value[6].ContainsKey(number) && Series.Value[0].ContainsKey(number));
    }

    [Fact]
    public void Write_MembersOfTwoMonths_StayTheSamePersons()
    {
        foreach (var (number, now) in Series.Value[12])
        {
            if (!Series.Value[5].TryGetValue(number, out var before))
                continue;
            // A few who have not flown for a year are registered a second time: dirt of the published extract
            if (Math.Max(Days(before, "LAST_TO_END"), Days(now, "LAST_TO_END")) <= 380)
                Assert.All(Unchanging, column => Assert.Equal(before[column], now[column]));
            if (before["AGE"].Length > 0)
                Assert.InRange(Days(now, "AGE") - Days(before, "AGE"), 0, 1);
        }
    }

    [Fact]
    public void Write_NextMonth_HoldsWhatWasFlownBeforeAndMore()
    {
        foreach (var (number, now) in Series.Value[8])
        {
            if (!Series.Value[7].TryGetValue(number, out var before))
                continue;
            var passed = 30;
            Assert.InRange(Days(now, "LAST_TO_END"), 1, Days(before, "LAST_TO_END") + passed + 1);
            if (Days(now, "LAST_TO_END") > passed + 1)
                Assert.Equal(Days(before, "LAST_TO_END"), Days(now, "LAST_TO_END") - passed, tolerance: 1);
        }
    }

    [Fact]
    public void Write_AYearLater_HasYear2AsYear1()
    {
        var same = 0;
        var members = Series.Value[12].Where(now => Series.Value[0].ContainsKey(now.Key) && now.Value["FFP_DATE"] == Series.Value[0][now.Key]["FFP_DATE"]).ToList();
        foreach (var (number, now) in members)
        {
            // The window has 731 days: its first one belongs to year 1, and to year 2 a year before
            Assert.InRange(Days(now, "P1Y_Flight_Count") - Days(Series.Value[0][number], "L1Y_Flight_Count"), 0, 4);
            same += Days(now, "P1Y_Flight_Count") == Days(Series.Value[0][number], "L1Y_Flight_Count") && Days(now, "P1Y_BP_SUM") == Days(Series.Value[0][number], "L1Y_BP_SUM") ? 1 : 0;
        }
        Assert.InRange(same, members.Count * 95 / 100, members.Count);
    }

    [Fact]
    public void Write_OverAYear_SomeStopFlyingSomeComeBackAndSomeFlyMore()
    {
        var both = Series.Value[12].Where(now => Series.Value[0].ContainsKey(now.Key)).Select(now => (Before: Series.Value[0][now.Key], Now: now.Value)).ToList();
        var few = both.Count / 100;
        Assert.True(both.Count(m => Days(m.Before, "LAST_TO_END") < 180 && Days(m.Now, "LAST_TO_END") > 365) > few);
        Assert.True(both.Count(m => Days(m.Before, "LAST_TO_END") > 240 && Days(m.Now, "LAST_TO_END") < 120) > few);
        Assert.True(both.Count(m => Days(m.Now, "FLIGHT_COUNT") >= 2 * Days(m.Before, "FLIGHT_COUNT")) > few);
        Assert.Contains(both, m => m.Before["FFP_TIER"] != m.Now["FFP_TIER"]);
    }

    [Theory]
    [InlineData(DemonstrationIndicator.L)]
    [InlineData(DemonstrationIndicator.R)]
    [InlineData(DemonstrationIndicator.F)]
    [InlineData(DemonstrationIndicator.M)]
    [InlineData(DemonstrationIndicator.C)]
    public void Write_WithADrift_ChangesTheIndicatorFromItsMonthOn(DemonstrationIndicator indicator)
    {
        var plain = new DemonstrationSeries(2_000, 4, 3);
        var drifted = new DemonstrationSeries(2_000, 4, 3, drift: new DemonstrationDrift(indicator, 0.2, 3));
        Assert.Equal(Bytes(plain, 2), Bytes(drifted, 2));
        for (var month = 3; month <= 4; month++)
        {
            var (before, after) = (Rows(Bytes(plain, month)), Rows(Bytes(drifted, month)));
            var both = before.Keys.Intersect(after.Keys).ToList();
            Assert.InRange(both.Count, before.Count * 9 / 10, before.Count);
            // A discount above 1.5 does not grow; joining dates stay from the drift's month on
            Assert.InRange(both.Average(n => Of(indicator, after[n])) / both.Average(n => Of(indicator, before[n])), 1.16, 1.23);
        }
    }

    [Fact]
    public void Write_DriftThatShrinks_KeepsTheIdentitiesAndTheOrderOfDates()
    {
        foreach (var indicator in Enum.GetValues<DemonstrationIndicator>())
        {
            var rows = ExtractText.ReadAll(Bytes(new DemonstrationSeries(500, 2, 3, drift: new DemonstrationDrift(indicator, -0.3, 2)), 2)).Rows;
            Assert.InRange(rows.Count, 300, 520);
            foreach (var row in rows)
            {
                Assert.Equal(Number(row, "FLIGHT_COUNT"), Number(row, "P1Y_Flight_Count") + Number(row, "L1Y_Flight_Count"));
                Assert.InRange(Number(row, "LAST_TO_END"), 1, 731);
            }
        }
    }

    [Fact]
    public void Write_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => new DemonstrationSeries(5_000, 2, 1).Write(Stream.Null, 1, null, source.Token));
    }

    [Fact]
    public void Create_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationSeries(0, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationSeries(10, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationSeries(10, 2, 1, drift: new DemonstrationDrift(DemonstrationIndicator.L, 2, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationSeries(10, 2, 1, drift: new DemonstrationDrift(DemonstrationIndicator.L, 0.2, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DemonstrationSeries(10, 2, 1).Write(Stream.Null, 3, cancellation: Ct));
    }

    private static double Of(DemonstrationIndicator indicator, Dictionary<string, string> row) => indicator switch
    {
        DemonstrationIndicator.L => Day(row["LOAD_TIME"]).DayNumber - Day(row["FFP_DATE"]).DayNumber,
        DemonstrationIndicator.R => Days(row, "LAST_TO_END"),
        DemonstrationIndicator.F => Days(row, "FLIGHT_COUNT"),
        DemonstrationIndicator.M => Days(row, "SEG_KM_SUM"),
        _ => double.Parse(row["avg_discount"], CultureInfo.InvariantCulture),
    };

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static long Days(Dictionary<string, string> row, string column) => long.Parse(row[column], CultureInfo.InvariantCulture);

    private static double Number(Dictionary<string, string?> row, string column) => double.Parse(row[column]!, CultureInfo.InvariantCulture);

    private static byte[] Bytes(int month) => Bytes(new DemonstrationSeries(Members, Months, 1), month);

    private static byte[] Bytes(DemonstrationSeries series, int month)
    {
        using var file = new MemoryStream();
        series.Write(file, month, cancellation: Ct);
        return file.ToArray();
    }

    private static Dictionary<string, Dictionary<string, string>> Rows(byte[] file)
    {
        var lines = Encoding.UTF8.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var names = lines[0].Split(',');
        return lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)).ToDictionary(row => row["MEMBER_NO"]);
    }
}
