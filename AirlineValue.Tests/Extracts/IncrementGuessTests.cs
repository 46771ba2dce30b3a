using System.IO.Compression;
using AirlineValue.Domain.Extracts;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Extracts;

public sealed class IncrementGuessTests
{
    [Theory]
    [InlineData(1_000, 1_000, 950, 62_988, ExtractKind.Increment)]
    [InlineData(50_390, 2_048, 2_048, 62_988, ExtractKind.Increment)]
    [InlineData(50_391, 2_048, 2_048, 62_988, ExtractKind.Snapshot)]
    [InlineData(63_500, 2_048, 2_000, 62_988, ExtractKind.Snapshot)]
    [InlineData(1_000, 1_000, 100, 62_988, ExtractKind.Increment)]
    [InlineData(1_000, 1_000, 99, 62_988, ExtractKind.Snapshot)]
    [InlineData(1_000, 1_000, 0, 62_988, ExtractKind.Snapshot)]
    [InlineData(0, 0, 0, 62_988, ExtractKind.Snapshot)]
    [InlineData(5, 5, 5, 0, ExtractKind.Snapshot)]
    public void Guess_ByOverlapAndSize_IsAnIncrementWhenSmallerAndKnown(long members, int lookedUp, int known, long ofBase, ExtractKind expected) =>
        Assert.Equal(expected, IncrementGuess.Of(new OverlapLook(members, true, lookedUp, known, ofBase)));

    [Fact]
    public void Look_SmallFile_CountsItAndTakesAllNumbers()
    {
        var look = Look(SmallExtract.Bytes(1_000));
        Assert.Equal((1_000L, true, new DateOnly(2014, 3, 31)), (look.Rows, look.IsWhole, look.WindowEnd!.Value));
        Assert.Equal(Enumerable.Range(1, 1_000).Select(i => $"{i}"), look.Numbers);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Look_LargeFile_EstimatesItsRowsAndSpreadsTheNumbers(bool isPacked)
    {
        var file = DemonstrationFile.Of(60_000);
        var look = Look(isPacked ? Packed(file) : file);
        Assert.False(look.IsWhole);
        Assert.InRange(look.Rows, 54_000, 66_000);
        Assert.Equal(MemberNumberLook.MostNumbers, look.Numbers.Distinct().Count());
        Assert.InRange(look.Numbers.Max(long.Parse) - look.Numbers.Min(long.Parse), MemberNumberLook.MostRows / 2, 2 * MemberNumberLook.MostRows);
    }

    [Fact]
    public void Look_RejectedRows_AreRowsWithoutNumbers()
    {
        var lines = ExtractLines.Of(SmallExtract.Bytes(10)).With("FLIGHT_COUNT", (row, cell) => row == 4 ? "many" : cell);
        var look = Look(lines.File);
        Assert.Equal((10L, 9), (look.Rows, look.Numbers.Count));
        Assert.DoesNotContain("5", look.Numbers);
    }

    private static MemberNumberLook Look(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return MemberNumberLook.At(stream, ExtractInspection.Inspect(stream, new ReadingOptions(), ExtractLimits.Default), ExtractLimits.Default);
    }

    private static byte[] Packed(byte[] file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(file);
        return packed.ToArray();
    }
}
