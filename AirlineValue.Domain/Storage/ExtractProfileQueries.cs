using AirlineValue.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>A part of an extract's profile, for the page that shows it.</summary>
/// <typeparam name="T">The part.</typeparam>
/// <param name="Extract">The extract, imported or not.</param>
/// <param name="Job">Its newest job; null before the first.</param>
/// <param name="Part">The part; null while the extract has no profile.</param>
public sealed record ExtractProfileView<T>(Extract Extract, Job? Job, T? Part)
    where T : class;

/// <summary>Reads the profiles of extracts for their pages.</summary>
public sealed class ExtractProfileQueries(IDbContextFactory<AirlineValueDb> contexts)
{
    /// <summary>The profiles of an extract's columns; null when there is no such extract.</summary>
    public async Task<ExtractProfileView<IReadOnlyList<ColumnProfile>>?> ColumnsAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ViewAsync(context, extractId, context.Profiles.Where(p => p.ExtractId == extractId).Select(p => p.Columns), ct);
    }

    /// <summary>Members, flights and points of an extract; null when there is no such extract.</summary>
    public async Task<ExtractProfileView<ExtractDistributions>?> DistributionsAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ViewAsync(context, extractId, context.Profiles.Where(p => p.ExtractId == extractId).Select(p => p.Distributions), ct);
    }

    /// <summary>The correlation of an extract's columns; null when there is no such extract.</summary>
    public async Task<ExtractProfileView<Correlation>?> CorrelationAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ViewAsync(context, extractId, context.Profiles.Where(p => p.ExtractId == extractId).Select(p => p.Correlation), ct);
    }

    /// <summary>What the rules of consistency say of an extract; null when there is no such extract.</summary>
    public async Task<ExtractProfileView<ConsistencyReport>?> ConsistencyAsync(int extractId, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await ViewAsync(context, extractId, context.Profiles.Where(p => p.ExtractId == extractId).Select(p => p.Consistency), ct);
    }

    private static async Task<ExtractProfileView<T>?> ViewAsync<T>(
        AirlineValueDb context, int extractId, IQueryable<T> part, CancellationToken ct)
        where T : class
    {
        var extract = await context.Extracts.FirstOrDefaultAsync(e => e.Id == extractId && e.Status != ExtractStatus.Deleting, ct);
        if (extract is null)
            return null;
        var job = await context.Jobs.Where(j => j.ExtractId == extractId).OrderByDescending(j => j.Id).FirstOrDefaultAsync(ct);
        return new ExtractProfileView<T>(extract, job, await part.FirstOrDefaultAsync(ct));
    }
}
