using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Pages.Analyses;

/// <summary>The analysis of the reference extract with the figures that scikit-learn gives, rounded: what pages make of
/// figures is tested without computing any.</summary>
internal static class PublishedAnalysis
{
    private static readonly (CustomerGroup Group, int Members, double[] Standardised, double[] Centre)[] Clusters =
    [
        (CustomerGroup.ImportantKeep, 5_334, [0.4833, -0.7993, 2.4838, 2.42495, 0.3086], [62.80, 0.9143, 47.02, 68_373.7, 0.7792]),
        (CustomerGroup.ImportantDevelop, 4_160, [0.0598, -0.0009, -0.2256, -0.2287, 2.2016], [50.83, 5.745, 8.788, 12_507.8, 1.129]),
        (CustomerGroup.ImportantWinBack, 15_762, [1.1593, -0.3768, -0.0872, -0.0954, -0.1573], [81.91, 3.471, 10.74, 15_312.6, 0.6931]),
        (CustomerGroup.General, 24_660, [-0.7010, -0.4152, -0.1612, -0.1610, -0.2524], [29.33, 3.239, 9.697, 13_933.0, 0.6755]),
        (CustomerGroup.LowValue, 12_127, [-0.3145, 1.6858, -0.5740, -0.5368, -0.1733], [40.25, 15.95, 3.872, 6_021.2, 0.6901]),
    ];

    public static AnalysisView View(int id = 7) => new(Analysis(id), Scoring(id), Extract());

    /// <summary>Stores the extract and the analysis, and gives the analysis' number.</summary>
    public static async Task<int> StoreAsync(Database database, bool isCurrent, CancellationToken ct)
    {
        await using var context = database.CreateDbContext();
        var extract = Extract();
        context.Extracts.Add(extract);
        await context.SaveChangesAsync(ct);
        var analysis = Analysis(0, extract.Id, isCurrent);
        context.Analyses.Add(analysis);
        await context.SaveChangesAsync(ct);
        context.Scorings.Add(Scoring(analysis.Id, extract.Id));
        await context.SaveChangesAsync(ct);
        return analysis.Id;
    }

    public static StoredAnalysis Analysis(int id, int extractId = 3, bool isCurrent = false) => new()
    {
        Id = id,
        Status = AnalysisStatus.Completed,
        IsCurrent = isCurrent,
        ExtractId = extractId,
        IndicatorSet = IndicatorSet.Lrfmc,
        CleaningOptions = new CleaningOptions(),
        ClusteringOptions = new KMeansOptions { K = 5, Seed = 42, Restarts = 10 },
        Scaler = new Scaler(
        [
            new IndicatorScale(Indicator.L, 49.13988685, 28.26398091, 12, 114),
            new IndicatorScale(Indicator.R, 5.75102429, 6.05084995, 0.03333333333333333, 24.366666666666667),
            new IndicatorScale(Indicator.F, 11.97151975, 14.11056172, 2, 213),
            new IndicatorScale(Indicator.M, 17_321.89726480, 21_052.66767702, 368, 580_717),
            new IndicatorScale(Indicator.C, 0.72218480, 0.18482960, 0.136016589, 1.5),
        ]),
        Inertia = 133_362.6696779689,
        Iterations = 31,
        WinningRestart = 3,
        Validity = new ValidityIndices(20_567.158889, 1.121016, 0.27, 10_000, false),
        Seconds = new StageSeconds(0, 0.01, 0.02, 0.5, 0.04, 0.9),
        ProgramVersion = "0.1.0",
        CreatedAt = new DateTimeOffset(2014, 4, 2, 1, 30, 0, TimeSpan.Zero),
        CreatedBy = "browser",
        Segments = [.. Clusters.Select((c, i) => new StoredSegment
        {
            AnalysisId = id,
            Rank = i + 1,
            Key = c.Group.Key(),
            Name = new SegmentName(i, c.Group, 1, 3, [1, 1, 1, 0, 0], CustomerGroup.General, 1),
            CentreStandardised = c.Standardised,
            Centre = c.Centre,
        })],
    };

    private static StoredScoring Scoring(int analysisId, int extractId = 3) => new()
    {
        AnalysisId = analysisId,
        ExtractId = extractId,
        IsTraining = true,
        Funnel =
        [
            new CleaningStep(CleaningRule.IndicatorsComputable, 0, 62_988),
            new CleaningStep(CleaningRule.FaresPresent, 689, 62_299),
            new CleaningStep(CleaningRule.PaidAndFlown, 255, 62_044),
            new CleaningStep(CleaningRule.PlausibleAge, 1, 62_043),
        ],
        ClusteredMembers = 62_043,
        Spreads = [.. Indicator.Lrfmc.Select(i => new IndicatorSpread(i.Name, 0, 1, 0, 0, 0, 0, 1))],
        SegmentFigures = [.. Clusters.Select((c, i) => new StoredSegmentFigures
        {
            Rank = i + 1,
            Figures = new SegmentFigures(c.Members, c.Members, 1e6, 5e5, 5e5, 1e6, 1e6, 1e4, 5e3, 5e3),
            Spreads = [.. Indicator.Lrfmc.Select((j, n) => new IndicatorSpread(j.Name, c.Centre[n], 1, 0, 0, 0, 0, 1))],
        })],
    };

    private static Extract Extract() => new()
    {
        Status = ExtractStatus.Imported,
        FileName = "air_data.csv",
        UploadedBy = "browser",
        WindowEnd = new DateOnly(2014, 3, 31),
        Report = new ImportReport(
            62_988, 62_988, 0, new DateOnly(2014, 3, 31), new Dictionary<QuarantineReason, long>(), [], new Dictionary<string, long>()),
    };
}
