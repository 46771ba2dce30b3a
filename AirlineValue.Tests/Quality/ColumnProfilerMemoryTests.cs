using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Quality;

/// <summary>What is alive in the process is measured: nothing else may run beside it.</summary>
[Collection(nameof(NothingBeside))]
public sealed class ColumnProfilerMemoryTests
{
    private static readonly ExtractColumn Column = ExtractColumns.SumYr1;

    [Fact]
    public void Memory_OfManyMoreRows_StaysTheSame()
    {
        // less than nothing is what others before it let go meanwhile
        var few = Math.Max(0, AllocatedFor(1_000_000));
        var many = AllocatedFor(4_000_000);
        Assert.True(many < 40L << 20, $"{many >> 20} MiB are kept");
        Assert.True(many - few < 8L << 20, $"{few >> 20} MiB for a million rows, {many >> 20} MiB for four");
    }

    // What is alive in the middle of the third pass, over what was before
    private static long AllocatedFor(int rows)
    {
        var passes = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var alive = 0L;
        ColumnProfiler.Profile(Column, Rows(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, passes);
        return alive - before;

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
