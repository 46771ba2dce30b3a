using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Auditing;

namespace AirlineValue.Web.Contacts;

/// <summary>Reads rows of files about contacts that were not taken, and notes the look: they hold membership numbers.</summary>
public sealed class RejectedRowsLook(Access access, LookLog looks, SuppressionStore suppression, ResponseStore responses)
{
    private const string What = "rejected rows";
    private const int Most = 200;

    /// <summary>The first rows of a suppression file that were not taken.</summary>
    public async Task<IReadOnlyList<RejectedContactRow>> OfAsync(SuppressionEntry file)
    {
        if (file.Rejected == 0)
            return [];
        var grant = await access.ReadsMembersAsync();
        await looks.RowsSeenAsync(AuditText.SuppressionList, What, FilterOf(file.Id), file.Rejected);
        return suppression.Rejected(grant, file.Id, Most);
    }

    /// <summary>The first rows of a file of responses that were not taken.</summary>
    public async Task<IReadOnlyList<RejectedContactRow>> OfAsync(int exportId, ResponseUpload file)
    {
        if (file.Rejected == 0)
            return [];
        var grant = await access.ReadsMembersAsync();
        await looks.RowsSeenAsync(AuditText.Export(exportId), What, FilterOf(file.Id), file.Rejected);
        return responses.Rejected(grant, file.Id, Most);
    }

    private static string FilterOf(int file) => string.Create(CultureInfo.InvariantCulture, $"?file={file}");
}
