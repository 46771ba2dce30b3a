using System.Globalization;
using AirlineValue.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["import", var members])
    await WholeImport.RunAsync(int.Parse(members, CultureInfo.InvariantCulture), Console.Out);
else if (args is ["compare", var compared])
    await WholeComparison.RunAsync(int.Parse(compared, CultureInfo.InvariantCulture), Console.Out);
else if (args is ["choice", var clustered])
    ClusterCountTime.Run(int.Parse(clustered, CultureInfo.InvariantCulture), Console.Out);
else if (args is ["members", var listed])
    await WholeMembers.RunAsync(int.Parse(listed, CultureInfo.InvariantCulture), Console.Out);
else if (args is ["score", var folder, var extract])
    await WholeScoring.RunAsync(folder, int.Parse(extract, CultureInfo.InvariantCulture), Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(ExtractBenchmarks).Assembly).Run(args);
