using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Benchmarks;

/// <summary>
/// Lists the members of a demonstration extract of any size that was analysed: pages in every order, counts behind combined
/// conditions, and whole lists as a download reads them. <c>dotnet run -c Release -- members 1000000</c>
/// </summary>
public static class WholeMembers
{
    private const int PageSize = 50;

    private static readonly (string Name, MemberCondition[] Conditions)[] Filters =
    [
        ("tier 6", [new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(6))]),
        ("tier 5 or 6, place, silent for 6 months",
        [
            new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(5)), new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(6)),
            new PlaceContains("广州"), new IndicatorRange("R", 6, null),
        ]),
        ("a group, age and fares in ranges", [new InGroup("general"), new ColumnRange(ExtractColumns.Age, 30, 40), new MeasureRange(MemberMeasure.Fares, new ValueRange(5_000, null))]),
        ("number starts with 105, city present", [new NumberStartsWith("105"), new ColumnPresent(ExtractColumns.WorkCity)]),
        ("dropped, fares empty", [new Dropped(), new ColumnEmpty(ExtractColumns.SumYr1)]),
    ];

    public static async Task RunAsync(int members, TextWriter output)
    {
        var path = Directory.CreateTempSubdirectory("airlinevalue-").FullName;
        try
        {
            var folder = new DataFolder(Path.Combine(path, "data"));
            folder.Create();
            var database = new Database(folder);
            new Schema(database, TimeProvider.System).Update();
            var file = Path.Combine(path, "extract.csv");
            await using (var stream = File.Create(file))
                DemonstrationExtract.Write(stream, members, DemonstrationExtract.DefaultSeed);
            var analysis = await AnalyseAsync(database, file);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"analysis: {analysis.Seconds.Total:0.0} s, of it clustering {analysis.Seconds.Clustering:0.0} s"));
            var list = new MemberQueries(new Database(folder));
            var basis = (await list.FindBasisAsync(null, null)).Basis!;
            await PagesAsync(list, basis, output);
            await CountsAsync(list, basis, output);
            await MemberDownloads.RunAsync(list, basis, output);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(path, recursive: true);
        }
    }

    private static async Task PagesAsync(MemberQueries list, MemberBasis basis, TextWriter output)
    {
        MemberField[] shown = [MemberField.Group, MemberField.Of(ExtractColumns.FfpTier), MemberField.Place, .. Indicator.Lrfmc.Select(MemberField.Of), MemberField.Of(MemberMeasure.Fares)];
        List<Cost> all = [];
        foreach (var field in MemberField.All(Indicator.Lrfmc).Where(f => f.Column is not { IsStandard: false }))
        {
            var order = new MemberOrder(field);
            var first = await TimeAsync(() => list.PageAsync(MeasuredReads.Read, basis, [], order, shown, 1, PageSize));
            var pages = basis.Extract.Report!.Members / PageSize;
            List<Cost> times = [];
            for (var i = 0; i < 10; i++)
                times.Add(await TimeAsync(() => list.PageAsync(MeasuredReads.Read, basis, [], order with { IsDescending = i % 2 == 1 }, shown, 1 + (int)(pages * i / 10), PageSize)));
            await WriteAsync(output, $"page by {field.Key} (first time {first.Processor:0} ms)", times);
            all.AddRange(times);
        }
        await WriteAsync(output, "page, any order", all);
        all.Clear();
        foreach (var (_, conditions) in Filters)
        {
            for (var i = 0; i < 20; i++)
                all.Add(await TimeAsync(() => list.PageAsync(MeasuredReads.Read, basis, conditions, new MemberOrder(MemberField.Of(Indicator.M), true), shown, 1 + i, PageSize)));
        }
        await WriteAsync(output, "page of a filtered list by M", all);
    }

    private static async Task CountsAsync(MemberQueries list, MemberBasis basis, TextWriter output)
    {
        foreach (var (name, conditions) in Filters)
        {
            var found = await list.CountAsync(basis, conditions);
            List<Cost> times = [];
            for (var i = 0; i < 20; i++)
                times.Add(await TimeAsync(() => list.CountAsync(basis, conditions)));
            await WriteAsync(output, $"count {name}: {found}", times);
        }
    }

    private static async Task<CompletedAnalysis> AnalyseAsync(Database database, string file)
    {
        await using var stream = File.OpenRead(file);
        var layout = ExtractInspection.Inspect(stream, new ReadingOptions(), ExtractLimits.Default);
        var id = new ExtractStore(database).Add(new Extract { FileName = "extract.csv", UploadedBy = "benchmark", Status = ExtractStatus.Importing });
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        import.Complete(id, layout, await import.StageAsync(id, stream, layout, null, CancellationToken.None));
        var options = new AnalysisOptions(new CleaningOptions(), new KMeansOptions { K = 5, Seed = 42, Restarts = 1 });
        return await new AnalysisRun(database, BatchPacing.Default, TimeProvider.System).RunAsync(id, options, "benchmark");
    }

    private static async Task<Cost> TimeAsync<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return new Cost((Environment.CpuUsage.TotalTime - before).TotalMilliseconds, watch.Elapsed.TotalMilliseconds);
    }

    private static Task WriteAsync(TextWriter output, string what, List<Cost> times)
    {
        var processor = times.Select(t => t.Processor).Order().ToList();
        var clock = times.Select(t => t.Clock).Order().ToList();
        return output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: processor median {processor[processor.Count / 2]:0.0} ms, p95 {AtP95(processor):0.0} ms, longest {processor[^1]:0.0} ms; wall clock p95 {AtP95(clock):0.0} ms"));
    }

    private static double AtP95(List<double> sorted) => sorted[Math.Min(sorted.Count - 1, sorted.Count * 95 / 100)];

    /// <summary>What one answer took, in milliseconds: of the processor, which a busy machine changes little, and on the clock.</summary>
    private sealed record Cost(double Processor, double Clock);
}
