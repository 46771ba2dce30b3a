using System.Globalization;
using System.IO.Compression;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

/// <summary>Makes small extracts in every form that airlines send, and reads them.</summary>
internal static class ExtractText
{
    public const string Header = "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END";

    /// <summary>A row under <see cref="Header"/> that is sound.</summary>
    public const string Row = "7,2010/1/31,2014/3/31,10,12000,0.75,1000,2000,30";

    public static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    public static ExtractLayout Inspect(byte[] file, ReadingOptions? options = null, ExtractLimits? limits = null) =>
        ExtractInspection.Inspect(new MemoryStream(file), options ?? new ReadingOptions(), limits ?? ExtractLimits.Default);

    public static ExtractRefusal Refused(byte[] file, ReadingOptions? options = null, ExtractLimits? limits = null) =>
        Assert.Throws<ExtractRefusedException>(() => ReadAll(file, options, limits)).Refusal;

    /// <summary>Inspects and reads a file, with a few readable columns of each row.</summary>
    public static ReadExtract ReadAll(byte[] file, ReadingOptions? options = null, ExtractLimits? limits = null)
    {
        using var stream = new MemoryStream(file);
        var layout = ExtractInspection.Inspect(stream, options ?? new ReadingOptions(), limits ?? ExtractLimits.Default);
        using var reader = ExtractReader.Open(stream, layout, limits ?? ExtractLimits.Default);
        var batch = new MemberBatch();
        var rows = new List<Dictionary<string, string?>>();
        var quarantined = new List<QuarantinedRow>();
        while (reader.Read(batch))
        {
            for (var i = 0; i < batch.Count; i++)
                rows.Add(ExtractColumns.All.ToDictionary(c => c.Name, c => Cell(batch, c, i)));
            quarantined.AddRange(batch.Quarantined);
        }
        return new ReadExtract(layout, rows, quarantined, reader.Report());
    }

    public static byte[] GZip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }

    private static string? Cell(MemberBatch batch, ExtractColumn column, int row)
    {
        switch (column.Kind)
        {
            case ColumnKind.Date:
                var day = batch.Dates(column)[row];
                return day == MemberBatch.NoDate ? null : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case ColumnKind.Integer:
                var integer = batch.Integers(column)[row];
                return integer == MemberBatch.NoInteger ? null : integer.ToString(CultureInfo.InvariantCulture);
            case ColumnKind.Number:
                var number = batch.Numbers(column)[row];
                return double.IsNaN(number) ? null : number.ToString("R", CultureInfo.InvariantCulture);
            default:
                var text = batch.Text(column, row);
                return text.IsEmpty ? null : Encoding.UTF8.GetString(text);
        }
    }
}

/// <summary>What reading a file gave.</summary>
internal sealed record ReadExtract(
    ExtractLayout Layout, List<Dictionary<string, string?>> Rows, List<QuarantinedRow> Quarantined, ImportReport Report);
