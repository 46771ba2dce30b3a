using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads members with what a model says of them: pages, counts, and whole lists as a stream.</summary>
public sealed class MemberQueries(IDbContextFactory<AirlineValueDb> contexts)
{
    /// <summary>How many members the filter finds.</summary>
    public async Task<int> CountAsync(int scoringId, MemberFilter filter, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        return await Filtered(context, scoringId, filter, MemberSort.File).CountAsync(ct);
    }

    /// <summary>A part of the members that the filter finds.</summary>
    public async Task<IReadOnlyList<MemberLine>> PageAsync(
        int scoringId, MemberFilter filter, MemberSort sort, bool descending, int skip, int take, CancellationToken ct = default)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        // first who is on the page, then what is shown of them: most orders and filters need the scores alone, and the
        // wide rows of the members are read for one page instead of for all that is sorted
        var keys = await Sorted(Filtered(context, scoringId, filter, sort), sort, descending)
            .Skip(skip).Take(take).Select(x => x.Score.MemberId).ToListAsync(ct);
        var scores = context.MemberScores.Where(s => s.ScoringId == scoringId && keys.Contains(s.MemberId));
        var lines = await WithMembers(context, scores).Select(Keyed).ToDictionaryAsync(x => x.Key, x => x.Value, ct);
        return [.. keys.Select(key => lines[key])];
    }

    /// <summary>All members that the filter finds, to be read one after the other, and how many they are. Both come
    /// from one snapshot: what others write meanwhile changes neither.</summary>
    public async Task<MemberList> OpenAsync(
        int scoringId, MemberFilter filter, MemberSort sort, bool descending, CancellationToken ct = default)
    {
        var context = await contexts.CreateDbContextAsync(ct);
        try
        {
            var connection = (SqliteConnection)context.Database.GetDbConnection();
            await context.Database.OpenConnectionAsync(ct);
            // deferred: a snapshot to read from, and nobody who writes has to wait
            await context.Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct);
            var found = Filtered(context, scoringId, filter, sort);
            return new MemberList(context, await found.CountAsync(ct), LinesOf(context, scoringId, filter, sort, descending).AsAsyncEnumerable());
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static IQueryable<MemberLine> LinesOf(
        AirlineValueDb context, int scoringId, MemberFilter filter, MemberSort sort, bool descending) =>
        Sorted(MembersOf(WithMembers(context, ScoresOf(context, scoringId, filter)), filter), sort, descending).Select(Line);

    // The member's own row is joined only where the filter or the order asks for something in it.
    private static IQueryable<ScoredMember> Filtered(AirlineValueDb context, int scoringId, MemberFilter filter, MemberSort sort)
    {
        var scores = ScoresOf(context, scoringId, filter);
        var needsMembers = filter is not { MemberNo: null, Tier: null, Place: null }
            || sort is MemberSort.MemberNo or MemberSort.Tier or MemberSort.Age or MemberSort.City or MemberSort.Fares;
        return needsMembers
            ? MembersOf(WithMembers(context, scores), filter)
            : scores.Select(score => new ScoredMember { Score = score, Member = null! });
    }

    // Only members that have a group: a dropped member has a row without a segment.
    private static IQueryable<MemberScore> ScoresOf(AirlineValueDb context, int scoringId, MemberFilter filter)
    {
        var scores = context.MemberScores.Where(s => s.ScoringId == scoringId && s.Segment != null);
        if (filter.Segment is { } segment)
            scores = scores.Where(s => s.Segment == segment);
        if (filter.MinimumF is { } f)
            scores = scores.Where(s => s.F >= f);
        if (filter.MinimumM is { } m)
            scores = scores.Where(s => s.M >= m);
        if (filter.MaximumR is { } r)
            scores = scores.Where(s => s.R <= r);
        if (filter.MinimumC is { } c)
            scores = scores.Where(s => s.C >= c);
        return scores;
    }

    private static IQueryable<ScoredMember> WithMembers(AirlineValueDb context, IQueryable<MemberScore> scores) =>
        from score in scores
        join member in context.Members on score.MemberId equals member.Id
        select new ScoredMember { Score = score, Member = member };

    private static IQueryable<ScoredMember> MembersOf(IQueryable<ScoredMember> found, MemberFilter filter)
    {
        if (filter.MemberNo is { } number)
            found = found.Where(x => EF.Functions.Like(x.Member.MemberNo, Escaped(number) + "%", "\\"));
        if (filter.Tier is { } tier)
            found = found.Where(x => x.Member.FfpTier == tier);
        if (filter.Place is { } place)
        {
            var contained = "%" + Escaped(place) + "%";
            found = found.Where(x => EF.Functions.Like(x.Member.WorkCity!, contained, "\\")
                || EF.Functions.Like(x.Member.WorkProvince!, contained, "\\")
                || EF.Functions.Like(x.Member.WorkCountry!, contained, "\\"));
        }
        return found;
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    private static IQueryable<ScoredMember> Sorted(IQueryable<ScoredMember> members, MemberSort sort, bool descending)
    {
        var sorted = sort switch
        {
            MemberSort.File => null,
            MemberSort.MemberNo => Then(By(members, x => x.Member.MemberNo.Length, descending), x => x.Member.MemberNo, descending),
            MemberSort.Tier => Then(KnownFirst(members, x => x.Member.FfpTier == null), x => x.Member.FfpTier, descending),
            MemberSort.Age => Then(KnownFirst(members, x => x.Member.Age == null), x => x.Member.Age, descending),
            MemberSort.City => Then(KnownFirst(members, x => x.Member.WorkCity == null), x => x.Member.WorkCity, descending),
            MemberSort.Segment => By(members, x => x.Score.Segment, descending),
            MemberSort.L => By(members, x => x.Score.L, descending),
            MemberSort.R => By(members, x => x.Score.R, descending),
            MemberSort.F => By(members, x => x.Score.F, descending),
            MemberSort.M => By(members, x => x.Score.M, descending),
            MemberSort.C => By(members, x => x.Score.C, descending),
            MemberSort.Fares => By(members, x => (x.Member.SumYr1 ?? 0) + (x.Member.SumYr2 ?? 0), descending),
            MemberSort.Distance => By(members, x => x.Score.Distance, descending),
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not a sort of the member table."),
        };
        // Ties keep the order of the file, so that a page is the same whenever it is asked for.
        return sorted is null ? By(members, x => x.Score.MemberId, descending) : sorted.ThenBy(x => x.Score.MemberId);
    }

    // Whoever sorts looks for the highest or the lowest, never for empty cells.
    private static IOrderedQueryable<ScoredMember> KnownFirst(
        IQueryable<ScoredMember> members, Expression<Func<ScoredMember, bool>> isEmpty) => members.OrderBy(isEmpty);

    private static IOrderedQueryable<ScoredMember> By<T>(
        IQueryable<ScoredMember> members, Expression<Func<ScoredMember, T>> key, bool descending) =>
        descending ? members.OrderByDescending(key) : members.OrderBy(key);

    private static IOrderedQueryable<ScoredMember> Then<T>(
        IOrderedQueryable<ScoredMember> members, Expression<Func<ScoredMember, T>> key, bool descending) =>
        descending ? members.ThenByDescending(key) : members.ThenBy(key);

    private static readonly Expression<Func<ScoredMember, MemberLine>> Line = x => new MemberLine(
        x.Member.MemberNo, x.Member.FfpTier, x.Member.Gender, x.Member.Age,
        x.Member.WorkCity, x.Member.WorkProvince, x.Member.WorkCountry,
        x.Score.Segment, x.Score.L, x.Score.R, x.Score.F, x.Score.M, x.Score.C,
        (x.Member.SumYr1 ?? 0) + (x.Member.SumYr2 ?? 0),
        x.Member.LastFlightDate, x.Member.PointsSum,
        x.Score.Distance, x.Score.SecondSegment, x.Score.SecondDistance);

    private static readonly Expression<Func<ScoredMember, KeyValuePair<long, MemberLine>>> Keyed = KeyedLine();

    private static Expression<Func<ScoredMember, KeyValuePair<long, MemberLine>>> KeyedLine()
    {
        var member = Line.Parameters[0];
        var keyed = Expression.New(
            typeof(KeyValuePair<long, MemberLine>).GetConstructor([typeof(long), typeof(MemberLine)])!,
            Expression.Property(Expression.Property(member, nameof(ScoredMember.Score)), nameof(MemberScore.MemberId)),
            Line.Body);
        return Expression.Lambda<Func<ScoredMember, KeyValuePair<long, MemberLine>>>(keyed, member);
    }

    private sealed class ScoredMember
    {
        public required MemberScore Score { get; init; }

        public required Member Member { get; init; }
    }
}
