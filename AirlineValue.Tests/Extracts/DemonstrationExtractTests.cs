using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class DemonstrationExtractTests
{
    private static byte[] Write(int members, int seed)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        return file.ToArray();
    }

    [Fact]
    public void Write_SameSeed_GivesTheSameBytes()
    {
        Assert.Equal(Write(500, 1), Write(500, 1));
        Assert.NotEqual(Write(500, 1), Write(500, 2));
    }

    // What the program wrote before it could write a series: demo-extract single.csv --members 1000 --seed 3
    [Fact]
    public void Write_OneExtract_GivesTheBytesThatItAlwaysGave() => Assert.Equal(
        "d8d9935c170c4b47a37e3476a0117d656fd824ec08b3d2cda1586485db0b2ed1", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Write(1_000, 3))));

    [Fact]
    public void Write_AllColumns_AreReadWithoutRejection()
    {
        var read = ExtractText.ReadAll(Write(5_000, 1));
        Assert.Equal(ExtractColumns.StandardCount, read.Layout.Columns.Count);
        Assert.Empty(read.Quarantined);
        Assert.Equal(5_000, read.Rows.Count);
        Assert.InRange(read.Report.EmptyCells["SUM_YR_1"], 20, 80);
        Assert.Equal("2014/2/29  0:00:00", Assert.Single(Assert.Single(read.Report.UnreadableCells).Examples));
    }

    [Fact]
    public void Write_EveryRow_KeepsTheIdentities()
    {
        foreach (var row in ExtractText.ReadAll(Write(3_000, 4)).Rows)
        {
            Assert.Equal(Of("FLIGHT_COUNT"), Of("P1Y_Flight_Count") + Of("L1Y_Flight_Count"));
            Assert.Equal(Of("BP_SUM"), Of("P1Y_BP_SUM") + Of("L1Y_BP_SUM"));
            Assert.Equal(Of("AVG_FLIGHT_COUNT"), Of("FLIGHT_COUNT") / 8);
            Assert.Equal(Of("AVG_BP_SUM"), Of("BP_SUM") / 8);
            Assert.Equal(Of("EP_SUM"), Of("EP_SUM_YR_1") + Of("EP_SUM_YR_2"));
            Assert.Equal(Of("ADD_Point_SUM"), Of("ADD_POINTS_SUM_YR_1") + Of("ADD_POINTS_SUM_YR_2"));
            Assert.Equal(Of("Eli_Add_Point_Sum"), Of("EP_SUM") + Of("ADD_Point_SUM"));
            Assert.Equal(Of("L1Y_ELi_Add_Points"), Of("EP_SUM_YR_2") + Of("ADD_POINTS_SUM_YR_2"));
            Assert.Equal(Of("Points_Sum"), Of("BP_SUM") + Of("Eli_Add_Point_Sum"));
            Assert.Equal(Of("L1Y_Points_Sum"), Of("L1Y_BP_SUM") + Of("L1Y_ELi_Add_Points"));
            Assert.Equal(1, Of("Ration_L1Y_Flight_Count") + Of("Ration_P1Y_Flight_Count"), tolerance: 2e-9);
            Assert.Equal(Of("P1Y_BP_SUM") / (Of("BP_SUM") + 1), Of("Ration_P1Y_BPS"), tolerance: 1e-9);
            Assert.InRange(Of("LAST_TO_END"), 1, 731);
            Assert.InRange(Of("avg_discount"), 0, 1.5);
            Assert.True(Of("LAST_TO_END") <= 365 == Of("L1Y_Flight_Count") > 0);
            double Of(string column) => double.Parse(row[column]!);
        }
    }
}
