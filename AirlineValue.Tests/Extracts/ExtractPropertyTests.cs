using System.Text;
using AirlineValue.Domain.Extracts;
using FsCheck;
using FsCheck.Fluent;

namespace AirlineValue.Tests.Extracts;

public sealed class ExtractPropertyTests
{
    private static readonly byte[] Sound = DemonstrationBytes(60);

    [Fact]
    public void Read_RowsWithAnyCells_AreImportedOrQuarantined()
    {
        var cell = Gen.Elements("", "1", "2014/3/31", "2014/2/30", "x", "-3.5", "1e400", "M", "\"a\nb\"", "\"\"", "9", "0.5", "\uFFFD", "a\u00A0");
        var row = Gen.Select(Gen.ArrayOf(cell, 9), cells => string.Join(',', cells));
        Prop.ForAll(Gen.ArrayOf(row).ToArbitrary(), rows =>
        {
            var anchor = "7777" + ExtractText.Row[1..].Replace("2014/3/31", "2014/3/31");
            var expected = rows.Count(r => r.Length > 0) + 1;
            try
            {
                var read = ExtractText.ReadAll(ExtractText.Utf8([ExtractText.Header, anchor, .. rows]));
                return read.Report.Rows == expected && IsWhole(read);
            }
            catch (ExtractRefusedException e)
            {
                return e.Refusal.Reason is ExtractRefusalReason.SeveralWindowEnds;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_BytesChangedAnywhere_LoseNoRow()
    {
        var change = from at in Gen.Choose(0, Sound.Length - 1)
                     from value in Gen.Elements((byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'x', (byte)0xFF, (byte)' ', (byte)';', (byte)0x80)
                     select (at, value);
        Prop.ForAll(Gen.ArrayOf(change).ToArbitrary(), changes =>
        {
            var file = Sound.ToArray();
            foreach (var (at, value) in changes)
                file[at] = value;
            try
            {
                return IsWhole(ExtractText.ReadAll(file));
            }
            catch (ExtractRefusedException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_AnyBytes_EndsInRowsOrARefusal()
    {
        Prop.ForAll<byte[]>(bytes =>
        {
            try
            {
                return IsWhole(ExtractText.ReadAll(bytes ?? []));
            }
            catch (ExtractRefusedException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_ChangedByteInOneRow_TouchesNoOtherRow()
    {
        var lines = Encoding.UTF8.GetString(Sound).TrimEnd('\n').Split('\n');
        var expected = ExtractText.ReadAll(Sound).Rows.Select(r => r["MEMBER_NO"]).ToList();
        var change = from line in Gen.Choose(1, lines.Length - 1)
                     from at in Gen.Choose(0, 60)
                     select (line, at);
        Prop.ForAll(change.ToArbitrary(), c =>
        {
            var changed = lines.ToArray();
            changed[c.line] = changed[c.line].Insert(c.at, "\"");
            var found = ExtractText.ReadAll(ExtractText.Utf8(changed)).Rows.Select(r => r["MEMBER_NO"]).ToHashSet();
            return expected.Where((_, i) => i != c.line - 1).All(found.Contains);
        }).QuickCheckThrowOnFailure();
    }

    private static bool IsWhole(ReadExtract read) =>
        read.Report.Rows == read.Report.Imported + read.Report.Rejected
        && read.Report.Imported == read.Rows.Count
        && read.Report.Rejected == read.Quarantined.Count
        && read.Report.Rejected == read.Report.RejectedByReason.Values.Sum();

    private static byte[] DemonstrationBytes(int members)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, 3);
        return file.ToArray();
    }
}
