using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Fixtures;

/// <summary>
/// An analysis as it is stored. Its figures are those of the reference extract, computed from the file with other tools
/// than the product's; its members are fifty made-up ones, ten a segment, with the cells that queries stumble on.
/// </summary>
internal static class StoredExample
{
    public const int MembersPerSegment = 10;

    // members, active, fares, of year 1, of year 2, kilometres, points, flights, of year 1, of year 2;
    // then a line for each of L R F M C: mean, standard deviation, minimum, quartiles, maximum
    private const string Totals = "62988 52160 688037914 312945453 375092461 1078548942 790203070 745739 335755 409984";

    private const string Spreads = """
        49.13988685 28.26398091 12 24 42 72 114
        5.75102429 6.05084995 0.03333333333 0.9666666667 3.5 8.666666667 24.36666667
        11.97151975 14.11056172 2 3 7 15 213
        17321.89726 21052.66768 368 4874 10200 21523 580717
        0.7221848035 0.1848296009 0.136016589 0.6130892475 0.712167952 0.809294161 1.5
        """;

    private static readonly Example[] Segments =
    [
        new(CustomerGroup.ImportantKeep, [0.4833364795501955, -0.7993403607323409, 2.4838249513920396, 2.4249543988379085, 0.30861734144201813],
            [0.1, 0.8, 2.48, 2.42, 0.15], CustomerGroup.ImportantWinBack, 1.2,
            "5334 5328 246235197 105795537 140439660 364705083 279882333 250803 106897 143906",
            """
            62.80089989 28.29858659 12 38 63 87 114
            0.914335708 1.399745501 0.03333333333 0.1666666667 0.4333333333 1.033333333 15.36666667
            47.01968504 20.80076239 6 34 42 55 213
            68373.65636 33412.07247 17672 47850 59186 78763.25 580717
            0.7792264235 0.1630735457 0.381284601 0.684189078 0.748874059 0.8226895133 1.469224298
            """),
        new(CustomerGroup.ImportantDevelop, [0.05977360639927112, -0.0009227768865210954, -0.22559687282231025, -0.2286675038327195, 2.2015562956908297],
            [-0.03, 0.0, 0.11, 0.11, 2.2], CustomerGroup.General, 0.3,
            "4160 3678 52012883 23789338 28223545 52032599 60731215 36559 16600 19959",
            """
            50.82932692 26.26372728 12 28 47 71 114
            5.745440705 4.975466203 0.03333333333 1.5 4.633333333 8.533333333 23.93333333
            8.788221154 7.776295694 2 3 6 12 48
            12507.8363 11916.75339 368 4013.5 8099.5 17128.25 75093
            1.129097575 0.1926448372 0.854490818 0.9635985188 1.05504859 1.302887759 1.5
            """),
        new(CustomerGroup.ImportantWinBack, [1.1592698882915307, -0.37678159395566957, -0.08722195746677854, -0.09544300299356652, -0.1573182211290297],
            [1.16, -0.1, 0.02, 0.02, -0.05], CustomerGroup.General, 0.4,
            "15762 15502 144548532 62434413 82114119 241356688 165292184 169296 72079 97217",
            """
            81.90546885 15.13123899 53 70 81 94 114
            3.471175401 3.202439336 0.03333333333 0.8333333333 2.533333333 5.233333333 17.83333333
            10.74076894 7.657813011 2 4 9 15 43
            15312.56744 11136.15801 368 6379.25 12487.5 22010 76142
            0.6931077395 0.129294777 0.136016589 0.6100992535 0.7006339645 0.7847085032 1.073307352
            """),
        new(CustomerGroup.General, [-0.7009623832149265, -0.4151556982178417, -0.1611669077760394, -0.16097046410110588, -0.25235145607728293],
            [0.7, 0.2, 0.08, 0.08, 0.1], CustomerGroup.LowValue, 1.3,
            "24660 24651 201400088 83279198 118120890 343588756 228896696 239137 98147 140990",
            """
            29.32789943 12.43013665 12 18 27 39 59
            3.238979454 2.70355204 0.03333333333 0.9 2.533333333 5.166666667 13.5
            9.697364152 7.070874054 2 4 8 13 44
            13933.03958 10612.09065 368 5818 10875 19323.25 85808
            0.6755427846 0.1302685696 0.14 0.5934384848 0.68700614 0.7692643875 0.973741733
            """),
        new(CustomerGroup.LowValue, [-0.3144598494336854, 1.6858325420940912, -0.574014254179713, -0.5367812063609615, -0.1733324301992226],
            [0.05, 1.69, 0.57, 0.54, 0.17], CustomerGroup.General, 0.2,
            "12127 2615 43246856 37406713 5840143 73019346 52580842 46954 39794 7160",
            """
            40.25199967 23.03856442 12 22 33 54 114
            15.95174404 3.97949718 8.066666667 12.56666667 15.73333333 19.06666667 24.36666667
            3.871856189 2.802960899 2 2 3 5 36
            6021.220912 5194.713134 368 2780 4435 7306 73370
            0.6901478396 0.1712697102 0.137586116 0.574766625 0.7 0.8090262305 1.2
            """),
    ];

    /// <summary>What the queries would return of it, without a database.</summary>
    public static AnalysisView View(int id = 3, bool isCurrent = true) =>
        new(Analysis(id, isCurrent), Scoring(id), Extract(id));

    /// <summary>Stores an extract with its members, an analysis and its scoring, all with that key.</summary>
    public static async Task StoreAsync(Database database, int id = 1, bool isCurrent = true)
    {
        await using var context = database.CreateDbContext();
        context.Extracts.Add(Extract(id));
        await context.SaveChangesAsync();
        // as in the product, nobody sees an analysis before its columns are there
        var analysis = Analysis(id, isCurrent);
        analysis.Status = AnalysisStatus.Staged;
        context.Analyses.Add(analysis);
        await context.SaveChangesAsync();
        context.Scorings.Add(Scoring(id));
        context.Members.AddRange(Members(id));
        await context.SaveChangesAsync();
        await using var connection = database.Open();
        ColumnConversion.ConvertExtract(connection, id, ExtractColumns.All.Take(ExtractColumns.StandardCount));
        StoredColumns.Write(connection, id, [.. Scores(id)]);
        analysis.Status = AnalysisStatus.Completed;
        await context.SaveChangesAsync();
    }

    /// <summary>The members, two that cleaning dropped behind the others.</summary>
    public static IReadOnlyList<Member> Members(int extractId)
    {
        string?[] cities = ["广州", "北京", null, "A_B", "AXB", "100%", "=1+1", "paris", "Paris", "广州市, \"天河\""];
        return [.. Enumerable.Range(0, Segments.Length * MembersPerSegment + 2).Select(row => new Member
        {
            Id = MemberKey.Of(extractId, row),
            MemberNo = row == 7 ? "A%7" : $"{row * 37 + 5}",
            FfpTier = row % 7 == 3 ? null : 4 + row % 3,
            Age = row % 5 == 1 ? null : 20 + row % 11,
            Gender = row % 2 == 0 ? "男" : "女",
            WorkCity = cities[row % cities.Length],
            WorkProvince = row % 10 < 2 ? "广东" : null,
            WorkCountry = "CN",
            SumYr1 = row % 9 == 0 ? null : 100 * (row % 4),
            SumYr2 = 50 * (row % 3),
            LastFlightDate = row % 6 == 0 ? null : new DateOnly(2014, 3, 1 + row % 28),
            PointsSum = 1000 + row,
        })];
    }

    /// <summary>What the analysis says of them.</summary>
    public static IReadOnlyList<MemberScore> Scores(int id) => [.. Members(id).Select((member, row) =>
        row >= Segments.Length * MembersPerSegment
            ? new MemberScore { ScoringId = id, MemberId = member.Id, DroppedBy = CleaningRule.FaresPresent }
            : new MemberScore
            {
                ScoringId = id,
                MemberId = member.Id,
                Segment = row % Segments.Length + 1,
                L = 12 + row % 8,
                R = 0.5 * (row % 6),
                F = 2 + row % 13,
                M = 1000 + 500 * (row % 17),
                C = 0.5 + 0.1 * (row % 4),
                Distance = 0.25 * (row % 9),
                SecondSegment = (row + 1) % Segments.Length + 1,
                SecondDistance = 3 + row,
            })];

    private static Extract Extract(int id) => new()
    {
        Id = id,
        Status = ExtractStatus.Imported,
        Origin = ExtractOrigin.Upload,
        FileName = "air_data.csv",
        FileBytes = 14_000_000,
        Sha256 = new string('a', 64),
        Report = new ImportReport(62_988, 62_988, 0, new DateOnly(2014, 3, 31), new Dictionary<QuarantineReason, long>(), [], new Dictionary<string, long>()),
        Totals = Figures(Totals),
        WindowEnd = new DateOnly(2014, 3, 31),
        UploadedAt = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
        UploadedBy = "test",
    };

    private static StoredAnalysis Analysis(int id, bool isCurrent) => new()
    {
        Id = id,
        Status = AnalysisStatus.Completed,
        IsCurrent = isCurrent,
        ExtractId = id,
        IndicatorSet = IndicatorSet.Lrfmc,
        CleaningOptions = new CleaningOptions(),
        ClusteringOptions = new KMeansOptions(),
        Scaler = new Scaler([.. SpreadsOf(Spreads).Zip(Indicator.Lrfmc, (s, i) =>
            new IndicatorScale(i, s.Mean, s.StandardDeviation, s.Minimum, s.Maximum))]),
        Inertia = 133362.6696779689,
        Validity = new ValidityIndices(20567.16, 1.121, 0.28, 10_000, false),
        Seconds = new StageSeconds(0, 0.01, 0.01, 0.4, 0.1, 0.8),
        ProgramVersion = "0.1.0",
        CreatedAt = new DateTimeOffset(2026, 3, 2, 1, 5, 0, TimeSpan.Zero),
        CreatedBy = "test",
        Segments = [.. Segments.Select((s, i) => new StoredSegment
        {
            AnalysisId = id,
            Rank = i + 1,
            Key = s.Group.Key(),
            Name = new SegmentName(i, s.Group, 1, s.Contributions.Sum(), s.Contributions, s.RunnerUp, s.RunnerUpFit),
            CentreStandardised = s.Centre,
            Centre = [.. SpreadsOf(s.Spreads).Select(spread => spread.Mean)],
        })],
    };

    private static StoredScoring Scoring(int id) => new()
    {
        Id = id,
        AnalysisId = id,
        ExtractId = id,
        IsTraining = true,
        Funnel =
        [
            new(CleaningRule.IndicatorsComputable, 0, 62_988), new(CleaningRule.FaresPresent, 689, 62_299),
            new(CleaningRule.PaidAndFlown, 255, 62_044), new(CleaningRule.PlausibleAge, 1, 62_043),
        ],
        ClusteredMembers = 62_043,
        Spreads = SpreadsOf(Spreads),
        SegmentFigures = [.. Segments.Select((s, i) => new StoredSegmentFigures
        {
            ScoringId = id, Rank = i + 1, Figures = Figures(s.Figures), Spreads = SpreadsOf(s.Spreads),
        })],
    };

    private static SegmentFigures Figures(string text)
    {
        var n = Numbers(text);
        return new SegmentFigures((int)n[0], (int)n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9]);
    }

    private static List<IndicatorSpread> SpreadsOf(string text) =>
        [.. text.Split('\n').Select(Numbers).Zip(Indicator.Lrfmc, (n, i) => new IndicatorSpread(i.Name, n[0], n[1], n[2], n[3], n[4], n[5], n[6]))];

    private static double[] Numbers(string text) => [.. text.Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture))];

    private sealed record Example(
        CustomerGroup Group, double[] Centre, double[] Contributions, CustomerGroup RunnerUp, double RunnerUpFit, string Figures, string Spreads);
}
