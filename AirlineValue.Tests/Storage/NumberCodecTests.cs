using AirlineValue.Domain.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Storage;

public sealed class NumberCodecTests
{
    private const int Head = 1 + 4 + 8 + 1;

    [Fact]
    public void Decode_AnyNumbers_ComeBackBitForBit()
    {
        var any = ArbMap.Default.GeneratorFor<double>();
        var bits = from high in Gen.Choose(int.MinValue, int.MaxValue)
                   from low in Gen.Choose(int.MinValue, int.MaxValue)
                   select BitConverter.Int64BitsToDouble(((long)high << 32) | (uint)low);
        Prop.ForAll(Gen.ArrayOf(Gen.OneOf(any, bits)).ToArbitrary(), Comes).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Decode_FractionsWithEmptyCells_ComeBackBitForBit()
    {
        var denominator = Gen.Elements(1d, 10, 100, 1000, 1e6, 1e9, 30, 8, 7);
        var column = from under in denominator
                     from span in Gen.Elements(1, 100, 70_000, 20_000_000, int.MaxValue)
                     from cells in Gen.ArrayOf(Gen.Frequency((9, Gen.Choose(-span, span).Select(i => i / under)), (1, Gen.Constant(double.NaN))))
                     select cells;
        Prop.ForAll(column.ToArbitrary(), Comes).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Decode_NumbersAtTheEdges_ComeBackBitForBit()
    {
        double[] edges =
        [
            0, -0d, 1, -1, 0.1, 0.3, 1e-9, 1e-10, 1e9, uint.MaxValue, -(double)uint.MaxValue, 1L << 50, (1L << 50) + 1, 1L << 53,
            9_007_199_254_740_993, 1e300, -1e300, double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity,
            double.NegativeInfinity, double.NaN, 2706 / 30d, 1 / 3d,
        ];
        foreach (var first in edges)
        {
            Assert.True(Comes([first]), $"{first:R}");
            foreach (var second in edges)
                Assert.True(Comes([first, double.NaN, second]), $"{first:R} and {second:R}");
        }
        Assert.True(Comes([]));
    }

    [Theory]
    [InlineData("the same everywhere", 0)]
    [InlineData("empty everywhere", 0)]
    [InlineData("whole numbers up to 250", 1)]
    [InlineData("days of two years", 2)]
    [InlineData("points with eighths", 4)]
    [InlineData("distances with two places", 4)]
    [InlineData("ratios with nine places", 4)]
    [InlineData("days over 30", 2)]
    [InlineData("sevenths", 8)]
    [InlineData("one -0 among whole numbers", 8)]
    public void Encode_ARun_TakesFewBytesACell(string column, int bytes)
    {
        var cells = Enumerable.Range(0, 65_536).Select(i => (double)(i * 7919L % 65_536)).Select(i => column switch
        {
            "the same everywhere" => 735_323,
            "empty everywhere" => double.NaN,
            "whole numbers up to 250" => i % 251,
            "days of two years" => i % 731,
            "points with eighths" => (i * 8 + i % 8) / 8,
            "distances with two places" => i * 1_009 / 100,
            "ratios with nine places" => i * 60_013 / 1e9,
            "days over 30" => i % 3650 / 30,
            "sevenths" => i / 7,
            _ => i == 5 ? -0d : i,
        }).ToArray();
        Assert.True(Comes(cells));
        Assert.InRange(NumberCodec.Encode(cells).Length, bytes * 65_536, bytes * 65_536 + Head + 4);
    }

    [Fact]
    public void Decode_BytesOfOtherCells_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => NumberCodec.Decode([], new double[1]));
        Assert.Throws<InvalidDataException>(() => NumberCodec.Decode([7, 0, 0], new double[1]));
        Assert.Throws<InvalidDataException>(() => NumberCodec.Decode(NumberCodec.Encode([1, 2, 3]), new double[4]));
        Assert.Throws<InvalidDataException>(() => NumberCodec.Decode(NumberCodec.Encode([1 / 3d, 2 / 7d]), new double[1]));
    }

    [Fact]
    public void DecodeAt_BytesOfOtherCells_IsRefused()
    {
        Assert.Throws<InvalidDataException>(() => NumberCodec.DecodeAt([], 1, 0));
        Assert.Throws<InvalidDataException>(() => NumberCodec.DecodeAt(NumberCodec.Encode([1, 2, 3]), 4, 3));
        Assert.Throws<InvalidDataException>(() => NumberCodec.DecodeAt(NumberCodec.Encode([1 / 3d, 2 / 7d]), 1, 0));
    }

    // whole, and cell by cell
    private static bool Comes(double[] cells)
    {
        var bytes = NumberCodec.Encode(cells);
        var decoded = new double[cells.Length];
        NumberCodec.Decode(bytes, decoded);
        return cells.Zip(decoded).All(IsSame)
            && Enumerable.Range(0, Math.Min(cells.Length, 100)).All(i => IsSame((cells[i], NumberCodec.DecodeAt(bytes, cells.Length, i))))
            && (cells.Length == 0 || IsSame((cells[^1], NumberCodec.DecodeAt(bytes, cells.Length, cells.Length - 1))));
    }

    private static bool IsSame((double Expected, double Found) cell) => double.IsNaN(cell.Expected)
        ? double.IsNaN(cell.Found)
        : BitConverter.DoubleToInt64Bits(cell.Expected) == BitConverter.DoubleToInt64Bits(cell.Found);
}
