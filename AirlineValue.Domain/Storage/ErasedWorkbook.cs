using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Copies the workbook of an export without a member, a row in memory at a time.</summary>
internal static class ErasedWorkbook
{
    private const string Sheets = "xl/worksheets/";
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { ExtractColumns.MemberNo.Name, "CONTROL", "SEGMENT" };

    /// <summary>Copies it.</summary>
    public static void Copy(Stream from, Stream to, ErasedNumber erased)
    {
        using var was = new ZipArchive(from, ZipArchiveMode.Read);
        using var made = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in was.Entries)
        {
            using var input = entry.Open();
            using var output = made.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (entry.FullName.StartsWith(Sheets, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                CopySheet(input, output, erased);
            else
                input.CopyTo(output);
        }
    }

    private static void CopySheet(Stream from, Stream to, ErasedNumber erased)
    {
        using var reader = XmlReader.Create(from);
        using var writer = XmlWriter.Create(to);
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
                Erase((XElement)XNode.ReadFrom(reader), heads, erased).WriteTo(writer);
            else
                WriteShallow(reader, writer);
        }
    }

    private static XElement Erase(XElement row, Dictionary<string, string> heads, ErasedNumber erased)
    {
        var cells = row.Elements(Main + "c").ToList();
        if (heads.Count == 0)
        {
            if (cells.Exists(cell => cell.Value == ExtractColumns.MemberNo.Name))
                cells.ForEach(cell => heads[ColumnOf(cell)] = cell.Value);
            foreach (var text in row.Descendants(Main + "t"))
                text.Value = erased.Without(text.Value)!;
            return row;
        }
        if (!cells.Exists(cell => HeadOf(cell, heads) == ExtractColumns.MemberNo.Name && cell.Value == erased.Number))
            return row;
        foreach (var cell in cells.Where(cell => !Kept.Contains(HeadOf(cell, heads))))
            cell.Remove();
        foreach (var text in row.Descendants().Where(part => !part.HasElements && part.Value == erased.Number))
            text.Value = erased.Pseudonym;
        return row;
    }

    private static string HeadOf(XElement cell, Dictionary<string, string> heads) => heads.GetValueOrDefault(ColumnOf(cell), "");

    private static string ColumnOf(XElement cell) => ((string?)cell.Attribute("r") ?? "").TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static void WriteShallow(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: true);
                if (reader.IsEmptyElement)
                    writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
        }
        reader.Read();
    }
}
