using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Audit;

/// <summary>What the page of an erasure shows, in its query string.</summary>
/// <param name="Member">The number that is asked for; null for none yet.</param>
/// <param name="Job">The erasure that is at work or was; null for none.</param>
public sealed record ErasureAddress(string? Member = null, int? Job = null)
{
    /// <summary>The page.</summary>
    public const string Path = "erasure";

    /// <summary>The address for a member.</summary>
    public static string Of(string number) => new ErasureAddress(number).ToString();

    /// <summary>Reads a query string; what can't be read is left out.</summary>
    public static ErasureAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ErasureAddress(
            values.TryGetValue("member", out var member) && member.ToString().Trim() is { Length: > 0 } number ? number : null,
            values.TryGetValue("job", out var job) && int.TryParse(job, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);
    }

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString() => QueryHelpers.AddQueryString(Path, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["member"] = Member,
        ["job"] = Job?.ToString(CultureInfo.InvariantCulture),
    });
}
