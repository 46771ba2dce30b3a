using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Benchmarks;

/// <summary>Writes whole lists of members as CSV and XLSX to nowhere: rows a second, and how much memory that takes.</summary>
internal static class MemberDownloads
{
    public static async Task RunAsync(MemberQueries list, MemberBasis basis, TextWriter output)
    {
        await DownloadAsync(list, basis, MemberOrder.File, "order of the file", output);
        await DownloadAsync(list, basis, MemberOrder.File, "order of the file again", output);
        await DownloadAsync(list, basis, new MemberOrder(MemberField.Of(Indicator.M), true), "by M", output);
        await DownloadAsync(list, basis, MemberOrder.File, "what is missing for the next tier", output, asked: new MembersAddress { Fields = ForUpgrade });
        await DownloadAsync(list, basis, MemberOrder.File, "order of the file", output, isXlsx: true);
    }

    private static IReadOnlyList<MemberField> ForUpgrade { get; } =
    [
        MemberField.TierName, MemberField.Group, MemberField.Of(MemberMeasure.ValuePercentile), MemberField.ToNextTier,
        MemberField.Of(MemberMeasure.UpgradeCloseness), MemberField.Of(MemberMeasure.UpgradeLikelihood), MemberField.Action,
    ];

    private static async Task DownloadAsync(MemberQueries list, MemberBasis basis, MemberOrder order, string what, TextWriter output, bool isXlsx = false, MembersAddress? asked = null)
    {
        var fields = MemberFile.FieldsOf(asked ?? new MembersAddress(), hasAnalysis: true);
        GC.Collect();
        var idle = Memory();
        var watch = Stopwatch.StartNew();
        var before = Environment.CpuUsage.TotalTime;
        using var rows = await list.OpenAsync(MeasuredReads.Download, basis, [], order, fields);
        await using var nowhere = new CountingStream(Memory);
        var columns = MemberFile.ColumnsOf(fields, MemberTableViews.NamesOf(basis), Words());
        if (isXlsx)
            await MemberXlsx.WriteAsync(nowhere, "members", [], rows.Rows, columns);
        else
            await MemberCsv.WriteAsync(nowhere, [], rows.Rows, columns);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isXlsx ? "XLSX" : "CSV")}, {what}: {rows.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds:0} rows/s of processor time, {rows.Count / watch.Elapsed.TotalSeconds:0} on the clock, {nowhere.Written >> 20} MiB written, at most {Math.Max(0, nowhere.Peak - idle) >> 20} MiB more in memory"));
    }

    private static StrategyText Words()
    {
        var services = new ServiceCollection().AddLogging().AddFieldTexts("CNY").BuildServiceProvider();
        return services.CreateScope().ServiceProvider.GetRequiredService<StrategyText>();
    }

    private static long Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>Counts what is written, and looks at the memory now and then.</summary>
    private sealed class CountingStream(Func<long> memory) : Stream
    {
        private const int WritesBetweenLooks = 64;
        private int _writes;

        public long Written { get; private set; }

        public long Peak { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => Written;

        public override long Position
        {
            get => Written;
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Count(count);

        public override void Write(ReadOnlySpan<byte> buffer) => Count(buffer.Length);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Count(count);
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count(buffer.Length);
            return ValueTask.CompletedTask;
        }

        private void Count(int bytes)
        {
            Written += bytes;
            if (_writes++ % WritesBetweenLooks == 0)
                Peak = Math.Max(Peak, memory());
        }
    }
}
