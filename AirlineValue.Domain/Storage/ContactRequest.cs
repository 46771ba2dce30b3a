using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What a file of members is made for.</summary>
/// <param name="Purpose">To look at, or to contact them.</param>
/// <param name="OnlyAction">Only members whose priority action is this strategy's; null for all.</param>
/// <param name="HoldOutShare">The share that is marked as control, 0 to <see cref="HoldOut.MostShare"/>.</param>
/// <param name="Seed">The seed of the choice.</param>
public sealed record ContactRequest(ContactPurpose Purpose, Strategy? OnlyAction = null, double HoldOutShare = 0, int Seed = 1)
{
    /// <summary>To look at.</summary>
    public static ContactRequest Reading { get; } = new(ContactPurpose.Reading);
}

/// <summary>How many members of a list may be in a file.</summary>
/// <param name="Listed">Members on the list.</param>
/// <param name="LeftOut">Those who are left out.</param>
public sealed record ContactCount(int Listed, LeftOutCounts LeftOut)
{
    /// <summary>Members in the file.</summary>
    public int InFile => Listed - LeftOut.Total;
}

/// <summary>Draws who is held out.</summary>
internal static class ControlRows
{
    /// <summary>Whether a row is held out.</summary>
    /// <param name="connection">Reads the membership numbers.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="rows">The rows that may be contacted.</param>
    /// <param name="request">Share and seed.</param>
    /// <param name="ct">Ends it.</param>
    public static IReadOnlySet<int> Choose(SqliteConnection connection, int extractId, int[] rows, ContactRequest request, CancellationToken ct)
    {
        if (HoldOut.CountOf(rows.Length, request.HoldOutShare) == 0)
            return new HashSet<int>();
        using var select = new RawStatement(connection, $"SELECT \"{ExtractColumns.MemberNo.Name}\" FROM member WHERE id = ?");
        var draws = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % ColumnCells.RunLength == 0)
                ct.ThrowIfCancellationRequested();
            select.Bind(1, MemberKey.Of(extractId, rows[i]));
            draws[i] = select.Step() ? HoldOut.DrawOf(select.Text(0), request.Seed) : throw new MembersGoneException(extractId, null);
            select.Reset();
        }
        var isHeldOut = HoldOut.Choose(draws, request.HoldOutShare);
        return rows.Where((_, i) => isHeldOut[i]).ToHashSet();
    }
}
