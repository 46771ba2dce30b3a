using System.Text.Json;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The members of the reference extract as an analysis needs them, and the figures that scikit-learn gives on
/// them, in <c>../reference/reference.json</c> beside the extract's folder. A test without them is skipped.</summary>
internal static class ReferenceMembers
{
    private static readonly Lazy<MemberColumns> LoadedMembers = new(Load);
    private static readonly Lazy<JsonElement> LoadedFigures = new(() => JsonDocument.Parse(File.ReadAllText(FiguresPath)).RootElement);

    /// <summary>The columns that an analysis needs, of all members.</summary>
    public static MemberColumns Members
    {
        get
        {
            ReferenceExtract.Require();
            return LoadedMembers.Value;
        }
    }

    /// <summary>reference.json.</summary>
    public static JsonElement Figures
    {
        get
        {
            ReferenceExtract.Require();
            Assert.SkipUnless(File.Exists(FiguresPath), $"The reference figures are absent: {FiguresPath}.");
            return LoadedFigures.Value;
        }
    }

    private static string FiguresPath =>
        Path.Combine(Path.GetDirectoryName(ReferenceExtract.Path!)!, "..", "reference", "reference.json");

    /// <summary>A list of numbers in reference.json.</summary>
    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(e => e.GetDouble())];

    private static MemberColumns Load()
    {
        using var file = ReferenceExtract.Open();
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), new ExtractLimits());
        file.Position = 0;
        using var reader = ExtractReader.Open(file, layout, new ExtractLimits());
        var columns = Enumerable.Range(0, 11).Select(_ => new List<double>()).ToArray();
        var batch = new MemberBatch();
        var windowEnd = 0;
        while (reader.Read(batch))
        {
            windowEnd = batch.Dates(ExtractColumns.LoadTime)[0];
            for (var i = 0; i < batch.Count; i++)
                Add(columns, batch, i, windowEnd);
        }
        return new MemberColumns
        {
            WindowEnd = DateOnly.FromDayNumber(windowEnd),
            DaysSinceJoining = [.. columns[0]],
            LastToEnd = [.. columns[1]],
            FlightCount = [.. columns[2]],
            SegKmSum = [.. columns[3]],
            AvgDiscount = [.. columns[4]],
            SumYr1 = [.. columns[5]],
            SumYr2 = [.. columns[6]],
            Age = [.. columns[7]],
            PointsSum = [.. columns[8]],
            FlightsYr1 = [.. columns[9]],
            FlightsYr2 = [.. columns[10]],
        };
    }

    private static void Add(List<double>[] columns, MemberBatch batch, int i, int windowEnd)
    {
        var joined = batch.Dates(ExtractColumns.FfpDate)[i];
        columns[0].Add(joined == MemberBatch.NoDate ? double.NaN : windowEnd - joined);
        columns[1].Add(Integer(batch, ExtractColumns.LastToEnd, i));
        columns[2].Add(Integer(batch, ExtractColumns.FlightCount, i));
        columns[3].Add(batch.Numbers(ExtractColumns.SegKmSum)[i]);
        columns[4].Add(batch.Numbers(ExtractColumns.AvgDiscount)[i]);
        columns[5].Add(batch.Numbers(ExtractColumns.SumYr1)[i]);
        columns[6].Add(batch.Numbers(ExtractColumns.SumYr2)[i]);
        columns[7].Add(Integer(batch, ExtractColumns.Age, i));
        columns[8].Add(batch.Numbers(ExtractColumns.PointsSum)[i]);
        columns[9].Add(Integer(batch, ExtractColumns.P1YFlightCount, i));
        columns[10].Add(Integer(batch, ExtractColumns.L1YFlightCount, i));
    }

    private static double Integer(MemberBatch batch, ExtractColumn column, int i) =>
        batch.Integers(column)[i] is var value and not MemberBatch.NoInteger ? value : double.NaN;
}
