using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>A demonstration extract while it is written: UTF-8 CSV with LF.</summary>
/// <param name="output">Where to; it stays open.</param>
/// <param name="progress">Told how many rows are written, now and then.</param>
/// <param name="cancellation">Looked at now and then.</param>
internal sealed class DemonstrationWriter(Stream output, IProgress<int>? progress, CancellationToken cancellation)
{
    private const int BufferBytes = 1 << 16;
    private const int LongestRow = 2_048;

    private readonly DemonstrationRow _row = new(BufferBytes);
    private int _rows;

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHeader() =>
        output.Write(Encoding.UTF8.GetBytes(string.Join(',', ExtractColumns.All.Take(ExtractColumns.StandardCount).Select(c => c.Name)) + "\n"));

    /// <summary>Writes a member.</summary>
    public void Write(int memberNumber, DemonstrationMember member, int windowEnd)
    {
        _row.Append(memberNumber, member, windowEnd);
        _rows++;
        if (_row.Length <= BufferBytes - LongestRow)
            return;
        cancellation.ThrowIfCancellationRequested();
        End();
    }

    /// <summary>Writes what is not written yet.</summary>
    public void End()
    {
        _row.WriteTo(output);
        progress?.Report(_rows);
    }
}
