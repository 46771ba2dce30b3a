using System.Globalization;
using System.Text;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ComparisonRunTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private Database Database => _temporary.Database;

    private ComparisonStore Comparisons => new(Database);

    private ComparisonRun Run => new(
        new ExtractStore(Database), new ColumnStore(Database), new MemberMatching(Database), Comparisons, TimeProvider.System);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Run_AnExtractWithItself_FindsEverybodyAndNoShift()
    {
        var id = await StoredExtract.ImportAsync(Database, Demonstration(3_000, 1));
        var comparison = Run.Run(id, id, cancellation: Cancelled);
        Assert.Equal(new MemberOverlap(0, 0, 3_000), comparison.Members);
        Assert.Equal(WindowRelation.Same, comparison.Windows.Relation);
        Assert.Equal(ExtractColumns.StandardCount - 2, comparison.Columns.Count);
        Assert.All(comparison.Columns, column =>
        {
            Assert.Equal((0, StabilityEvidence.WithinChance), (column.Stability!.Value, column.Stability.Evidence()));
            Assert.Equal((0, 0, 0), (column.Changes.Changed, column.Changes.Filled, column.Changes.Emptied));
            Assert.Equal(column.Base, column.Other);
            Assert.Equal(3_000, column.Bins.Sum(bin => bin.Base));
        });
    }

    [Fact]
    public async Task Run_NumbersOfDifferentLengths_AreMatchedAsTheyAre()
    {
        var left = await ImportAsync(["9", "10", "A7", "100", "0010", "7"]);
        var right = await ImportAsync(["0010", "100", "1000", "a7", "9", "8"]);
        var comparison = Run.Run(left, right, cancellation: Cancelled);
        Assert.Equal(new MemberOverlap(New: 3, Lost: 3, Common: 3), comparison.Members);
        Assert.Equal([4, -1, -1, 1, 0, -1], new MemberMatching(Database).Match(left, right, cancellation: Cancelled).Rows.ToArray());
    }

    [Fact]
    public async Task Run_ColumnsOfOneExtractOnly_AreNamed()
    {
        var left = await StoredExtract.ImportAsync(Database, Demonstration(500, 1));
        var right = await StoredExtract.ImportAsync(Database, SmallExtract.Bytes(400));
        var comparison = Run.Run(left, right, cancellation: Cancelled);
        Assert.Contains("AGE", comparison.OnlyInBase);
        Assert.Empty(comparison.OnlyInOther);
        Assert.Equal(
            ["FFP_DATE", "FLIGHT_COUNT", "SUM_YR_1", "SUM_YR_2", "SEG_KM_SUM", "LAST_FLIGHT_DATE", "LAST_TO_END", "avg_discount"],
            comparison.Columns.Select(column => column.Name));
    }

    [Fact]
    public async Task Find_AStoredComparison_GivesWhatWasComputed()
    {
        var left = await StoredExtract.ImportAsync(Database, Demonstration(800, 1));
        var right = await StoredExtract.ImportAsync(Database, Demonstration(700, 2));
        var made = Run.Run(left, right, cancellation: Cancelled);
        Assert.Equivalent(made, Comparisons.Find(left, right), strict: true);
        Assert.Null(Comparisons.Find(right, left));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task RemoveExtract_OfEither_RemovesTheComparison(int removed)
    {
        int[] ids = [await ImportAsync(["1", "2"]), await ImportAsync(["2", "3"])];
        Run.Run(ids[0], ids[1], cancellation: Cancelled);
        await new StagedRows(Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(ids[removed], Cancelled);
        Assert.Null(Comparisons.Find(ids[0], ids[1]));
    }

    [Fact]
    public async Task Run_AnExtractThatIsNotThere_IsRefused()
    {
        var id = await ImportAsync(["1"]);
        var refused = Assert.Throws<AnalysisRefusedException>(() => Run.Run(id, 99, cancellation: Cancelled));
        Assert.Equal((AnalysisRefusalReason.ExtractNotAvailable, "99"), (refused.Reason, refused.Found));
    }

    /// <summary>
    /// The constants are those of numpy and pandas on the same file: <c>numpy.quantile(…, method='inverted_cdf')</c> for the
    /// ends of the bins, <c>searchsorted(side='left')</c> and <c>value_counts</c> for the counts, and Σ (q − p) ln(q / p).
    /// </summary>
    [Fact]
    public async Task Run_TheReferenceWithAShiftedHalf_GivesWhatNumpyAndPandasGive()
    {
        ReferenceExtract.Require();
        var file = await File.ReadAllBytesAsync(ReferenceExtract.Path!, Cancelled);
        var left = await StoredExtract.ImportAsync(Database, file);
        var right = await StoredExtract.ImportAsync(Database, ShiftedHalf(Encoding.UTF8.GetString(file)));
        var comparison = Run.Run(left, right, cancellation: Cancelled);
        Assert.Equal(new MemberOverlap(New: 0, Lost: 31_494, Common: 31_494), comparison.Members);
        var columns = comparison.Columns.ToDictionary(column => column.Name);
        foreach (var (name, (index, bins)) in Published)
        {
            Assert.Equal(index, columns[name].Stability!.Value, Math.Max(1e-10 * index, 1e-14));
            Assert.Equal(bins, columns[name].Stability!.Bins);
        }
        var age = columns["AGE"];
        Assert.Equal((25_038, 6_456, 15d, 35d, 41d, 48d, 91d), (age.Other.Present, age.Other.Empty, age.Other.Minimum, age.Other.LowerQuartile, age.Other.Median, age.Other.UpperQuartile, age.Other.Maximum));
        Assert.Equal((42.14378145219267, 9.824103837343147), (age.Other.Mean!.Value, age.Other.StandardDeviation!.Value), Near);
        Assert.Equal(new CellChanges(6_264, 0, 6_264, 0), age.Changes);
        Assert.Equal(4_873, columns["WORK_CITY"].Changes.Changed);
        Assert.Equal(new CellChanges(31_492, 0, 31_492, null), columns["GENDER"].Changes);
        Assert.Equal((31_494, 4_284.34846319934), (columns["SEG_KM_SUM"].Changes.Changed, columns["SEG_KM_SUM"].Changes.MeanChange!.Value), Near);
        Assert.Equal(new CellChanges(31_494, 0, 0, 1), columns["FLIGHT_COUNT"].Changes);
    }

    private static readonly Dictionary<string, (double Index, int Bins)> Published = new()
    {
        ["FLIGHT_COUNT"] = (1.520947409825025, 10),
        ["SEG_KM_SUM"] = (0.04805187159640153, 10),
        ["AGE"] = (0.7237806839811532, 11),
        ["FFP_TIER"] = (6.32790055631888e-07, 3),
        ["EXCHANGE_COUNT"] = (1.4336392663335335e-06, 3),
        ["SUM_YR_1"] = (8.28239401715089e-05, 11),
        ["avg_discount"] = (7.225999949610695e-05, 10),
        ["LAST_TO_END"] = (8.621179620682034e-05, 10),
        ["WORK_CITY"] = (1.5611691375262529, 12),
        ["GENDER"] = (20.45526711025319, 3),
        ["WORK_PROVINCE"] = (0.00024856698051553647, 12),
    };

    private static bool Near((double, double) left, (double, double) right) =>
        Math.Abs(left.Item1 - right.Item1) < 1e-9 && Math.Abs(left.Item2 - right.Item2) < 1e-9;

    private static bool Near((long, double) left, (long, double) right) =>
        left.Item1 == right.Item1 && Math.Abs(left.Item2 - right.Item2) < 1e-9;

    // Every second row: a flight more, a quarter more kilometres, every fifth age and all genders empty, Guangzhou moved
    private static byte[] ShiftedHalf(string text)
    {
        var lines = text.TrimStart('\uFEFF').TrimEnd().Split('\n');
        var names = lines[0].TrimEnd('\r').Split(',').ToList();
        int Place(string name) => names.IndexOf(name);
        var written = new StringBuilder(lines[0]).Append('\n');
        foreach (var (row, line) in lines.Skip(1).Where((_, i) => i % 2 == 1).Index())
        {
            var cells = line.TrimEnd('\r').Split(',');
            cells[Place("FLIGHT_COUNT")] = (long.Parse(cells[Place("FLIGHT_COUNT")]) + 1).ToString(CultureInfo.InvariantCulture);
            cells[Place("SEG_KM_SUM")] = (double.Parse(cells[Place("SEG_KM_SUM")]) * 1.25).ToString("R", CultureInfo.InvariantCulture);
            cells[Place("AGE")] = row % 5 == 0 ? "" : cells[Place("AGE")];
            cells[Place("GENDER")] = "";
            cells[Place("WORK_CITY")] = cells[Place("WORK_CITY")].Trim() == "广州" ? "北京" : cells[Place("WORK_CITY")];
            written.AppendJoin(',', cells).Append('\n');
        }
        return Encoding.UTF8.GetBytes(written.ToString());
    }

    private Task<int> ImportAsync(string[] numbers)
    {
        var lines = Encoding.UTF8.GetString(SmallExtract.Bytes(numbers.Length)).TrimEnd().Split('\n');
        var text = lines.Skip(1).Zip(numbers, (line, number) => number + line[line.IndexOf(',')..]).Prepend(lines[0]);
        return StoredExtract.ImportAsync(Database, Encoding.UTF8.GetBytes(string.Join('\n', text)));
    }

    private static byte[] Demonstration(int members, int seed)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        return file.ToArray();
    }
}
