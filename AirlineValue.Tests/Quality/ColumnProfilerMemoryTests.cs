using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Quality;

/// <summary>What is alive in the process is measured: nothing else may run beside it.</summary>
[Collection(nameof(NothingBeside))]
public sealed class ColumnProfilerMemoryTests
{
    private const long Tolerance = 64 << 10;

    private static readonly ExtractColumn Column = ExtractColumns.SumYr1;

    [Fact]
    public void Memory_OfManyMoreRows_StaysTheSame()
    {
        var few = AllocatedFor(1_000_000);
        var many = AllocatedFor(4_000_000);
        Assert.True(many.Kept < 40L << 20, $"{many.Kept >> 20} MiB are kept");
        // what is alive, not what is kept: what tests before this one let go while the first was measured counts in neither
        Assert.True(many.Alive - few.Alive < 8L << 20, $"{few.Alive >> 20} MiB for a million rows, {many.Alive >> 20} MiB for four");
    }

    // Tests before this one leave objects behind that go only once their finalizers have run: the base line must not fall any
    // more while something is measured against it.
    private static long Settled()
    {
        for (var last = long.MaxValue; ;)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var now = GC.GetTotalMemory(forceFullCollection: true);
            if (now >= last - Tolerance)
                return now;
            last = now;
        }
    }

    // What is alive at most in the middle of a pass, of which there are four, over what was before
    private static (long Alive, long Kept) AllocatedFor(int rows)
    {
        var passes = 0;
        var before = Settled();
        var alive = 0L;
        ColumnProfiler.Profile(Column, Rows(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(4, passes);
        return (alive, alive - before);

        IEnumerable<ColumnCells> Rows()
        {
            passes++;
            var random = new Random(3);
            for (var done = 0; done < rows; done += ColumnCells.RunLength)
            {
                yield return ColumnCells.Of(Column, [.. Enumerable.Range(0, ColumnCells.RunLength).Select(_ => random.NextDouble())]);
                if (done < rows / 2 || done + ColumnCells.RunLength < rows)
                    continue;
                alive = Math.Max(alive, GC.GetTotalMemory(forceFullCollection: true));
            }
        }
    }
}
