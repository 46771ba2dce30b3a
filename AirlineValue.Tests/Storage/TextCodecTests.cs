using System.Text;
using AirlineValue.Domain.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Storage;

public sealed class TextCodecTests
{
    [Fact]
    public void Decode_AnyCells_ComeBack()
    {
        var text = Gen.Elements("广州", "北京", "a", "A", "paris ", "", "#NAME?", "\"", "😀", new string('x', 5_000));
        var column = from distinct in Gen.NonEmptyListOf(text)
                     from cells in Gen.ArrayOf(Gen.Choose(-1, distinct.Count - 1))
                     select (Distinct: distinct.ToArray(), Cells: cells);
        Prop.ForAll(column.ToArbitrary(), c =>
        {
            var cells = new int[c.Cells.Length];
            var texts = TextCodec.Decode(Encode(c.Cells, c.Distinct), cells);
            return texts.SequenceEqual(c.Distinct, StringComparer.Ordinal) && cells.SequenceEqual(c.Cells);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_535, 2)]
    [InlineData(65_536, 3)]
    public void Encode_ARun_TakesAsFewBytesACellAsItsTextsAllow(int texts, int bytes)
    {
        var distinct = Enumerable.Range(0, texts).Select(i => $"{i:00000}").ToArray();
        var cells = Enumerable.Range(0, 65_536).Select(i => i % texts).ToArray();
        var decoded = new int[cells.Length];
        var blob = Encode(cells, distinct);
        Assert.Equal(distinct, TextCodec.Decode(blob, decoded));
        Assert.Equal(cells, decoded);
        Assert.Equal(4 + texts * (4 + 5) + 1 + bytes * 65_536, blob.Length);
    }

    [Fact]
    public void Encode_EmptyCellsOnly_TakesNoBytesACell()
    {
        var cells = new int[65_536];
        Array.Fill(cells, -1);
        var blob = Encode(cells, []);
        Assert.InRange(blob.Length, 1, 16);
        var decoded = new int[cells.Length];
        Assert.Empty(TextCodec.Decode(blob, decoded));
        Assert.Equal(cells, decoded);
    }

    private static byte[] Encode(int[] cells, string[] distinct) => TextCodec.Encode(cells, Array.ConvertAll(distinct, Encoding.UTF8.GetBytes));
}
