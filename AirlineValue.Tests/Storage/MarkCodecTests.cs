using AirlineValue.Domain.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Storage;

public sealed class MarkCodecTests
{
    [Fact]
    public void Decode_AnyMarks_ComeBack()
    {
        var any = ArbMap.Default.GeneratorFor<long>();
        var marks = Gen.Frequency((5, Gen.Constant(0L)), (3, Gen.Choose(0, 63).Select(bit => 1L << bit)), (1, any));
        Prop.ForAll(Gen.ArrayOf(marks).ToArbitrary(), Comes).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Encode_RowsWithoutMarks_TakesNoBytesARow()
    {
        Assert.True(Comes(new long[65_536]));
        Assert.InRange(MarkCodec.Encode(new long[65_536]).Length, 1, 32);
    }

    [Fact]
    public void Decode_EveryRowMarkedDifferently_ComesBack() =>
        Assert.True(Comes([.. Enumerable.Range(0, 65_536).Select(i => i * 0x1234_5678_9ABCL)]));

    private static bool Comes(long[] marks)
    {
        var decoded = new long[marks.Length];
        MarkCodec.Decode(MarkCodec.Encode(marks), decoded);
        return marks.SequenceEqual(decoded);
    }
}
