using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace AirlineValue.Load;

/// <summary>The figures of a run as Markdown, and what is wrong with them.</summary>
internal sealed class LoadReport(LoadOptions options, LoadFigures figures)
{
    // caches of small things fill while people read
    private const double ToleratedGrowth = 1.1;
    private const double ToleratedBytes = 16e6;

    /// <summary>What is not as it should be, a sentence each.</summary>
    public IReadOnlyList<string> Complaints()
    {
        List<string> complaints = [];
        foreach (var timings in new[] { figures.First, figures.Http, figures.Clicks })
            complaints.AddRange(timings.Errors.Select(error => Text($"{error.Count} × {error.Error}")));
        foreach (var (what, timings) in new[] { ("over HTTP", figures.Http), ("clicks", figures.Clicks) })
        {
            if (timings.Lines()[^1] is { P95: >= LoadOptions.SlowestP95 } all)
                complaints.Add(Text($"{what}: 95th percentile {all.P95:0} ms; expected below {LoadOptions.SlowestP95:0} ms"));
        }
        if (figures.Memory.Count > 0)
        {
            var (before, after) = (figures.Memory[0].Memory, figures.Memory[^1].Memory);
            if (after.Circuits > 0)
                complaints.Add(Text($"{after.Circuits} circuits are left behind everybody"));
            if (after.HeapBytes > before.HeapBytes * ToleratedGrowth + ToleratedBytes)
                complaints.Add(Text($"the heap was {Mebibytes(before.HeapBytes)} before and is {Mebibytes(after.HeapBytes)} behind everybody"));
        }
        return complaints;
    }

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(text, $"Machine: {Processor()}, {Environment.ProcessorCount} processors, {Gibibytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}. Name: {Environment.MachineName}.");
        Line(text, $"Date: {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC. {options.Readers} readers over HTTP and {options.Browsers} browsers in one Chromium for {options.Seconds} s; {options.Think} s between two pages of a reader in the mean. Readers and browsers run on the same machine as the server.");
        Table(text, "Pages over HTTP", figures.Http);
        Table(text, "Clicks in browsers, until the page is shown", figures.Clicks);
        Table(text, "First look at each page after the start, one after the other", figures.First);
        Memory(text);
        foreach (var complaint in Complaints())
            Line(text, $"**{complaint}**\n");
        return text.ToString();
    }

    private static void Table(StringBuilder text, string heading, Timings timings)
    {
        Line(text, $"\n{heading}, milliseconds:\n\n| | count | median | p95 | longest | errors |\n| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var line in timings.Lines())
            Line(text, $"| {line.Kind} | {line.Count} | {line.Median:0} | {line.P95:0} | {line.Longest:0} | {line.Errors} |");
    }

    private void Memory(StringBuilder text)
    {
        if (figures.Memory.Count == 0)
            return;
        Line(text, $"\nMemory of the server, after everything was collected that nobody holds:\n\n| | heap | working set | circuits |\n| --- | ---: | ---: | ---: |");
        foreach (var (when, memory) in figures.Memory)
            Line(text, $"| {when} | {Mebibytes(memory.HeapBytes)} | {Mebibytes(memory.WorkingSetBytes)} | {memory.Circuits} |");
        var (open, half) = (figures.Memory[1].Memory, figures.Memory[2].Memory);
        if (open.Circuits > half.Circuits)
            Line(text, $"\nA circuit with its page, by what half of them left behind: {(open.HeapBytes - half.HeapBytes) / (open.Circuits - half.Circuits) / 1048576:0.0} MiB of heap.");
        Line(text, $"\nLargest under load: {string.Join(", ", figures.Peaks.Select(peak => Text($"{peak.Counter} {peak.Value:0}")))}.\n");
    }

    private static string Processor()
    {
        const string Known = "/proc/cpuinfo";
        var line = File.Exists(Known) ? File.ReadLines(Known).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Mebibytes(double bytes) => Text($"{bytes / 1048576:0} MiB");

    private static string Gibibytes(double bytes) => Text($"{bytes / (1 << 30):0} GiB");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
