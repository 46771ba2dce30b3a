using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>A page of the quarantine.</summary>
/// <param name="Number">The page, 1-based.</param>
/// <param name="Pages">How many there are; at least 1.</param>
/// <param name="Total">Rows in the quarantine.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record QuarantinePage(int Number, int Pages, long Total, IReadOnlyList<StoredQuarantinedRow> Rows)
{
    /// <summary>Rows a page.</summary>
    public const int Size = 20;

    /// <summary>Reads a page; a number outside of what there is gives the nearest.</summary>
    public static async Task<QuarantinePage> ReadAsync(
        MemberReadGrant grant, ExtractQueries extracts, int extractId, long total, int number, CancellationToken ct = default)
    {
        var pages = (int)Math.Max(1, Math.Min((total + Size - 1) / Size, int.MaxValue / Size));
        var page = Math.Clamp(number, 1, pages);
        var rows = total == 0 ? [] : await extracts.QuarantineAsync(grant, extractId, (page - 1) * Size, Size, ct);
        return new QuarantinePage(page, pages, total, rows);
    }
}
