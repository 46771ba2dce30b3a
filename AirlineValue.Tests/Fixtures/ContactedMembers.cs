using System.Globalization;
using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Pages.Members;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>A suppression list, an export for contact with a hold-out, and responses to it, beside a stored analysis.</summary>
internal static class ContactedMembers
{
    private const double Share = 0.3;

    /// <summary>Makes them, of the current analysis.</summary>
    public static async Task<ContactExport> MakeAsync(RunningApp app)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        using (var list = File("MEMBER_NO\n10000001\n10000002\n10000002\nnobody\n"))
            services.GetRequiredService<SuppressionStore>().Upload(list, ExtractLimits.Default, "do-not-contact.csv", false, "browser", ct);
        var members = services.GetRequiredService<MemberQueries>();
        var basis = (await members.FindBasisAsync(null, null, ct)).Basis!;
        var exported = await services.GetRequiredService<ContactExporter>().ExportAsync(
            Granted.Download, basis, MembersAddress.Read("?strategy=first-redemption"), Strategy.FirstRedemption,
            new ContactExportChoice(ExportFormat.Xlsx, Share, OnlyOwnAction: false), ct);
        var export = exported.Export!;
        var page = await members.PageAsync(Granted.Read, basis, [new InExport(export.Id, ExportPart.Contacted)], Domain.Members.MemberOrder.File, [], 1, export.Rows, ct);
        var day = export.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var responses = File(string.Concat(page.Rows.Select((row, i) => $"{row.Number},{day},{(i % 3 == 0 ? "yes" : "no")}\n")) + "stranger,2030-01-01,yes\n");
        services.GetRequiredService<ResponseStore>().Upload(export.Id, responses, ExtractLimits.Default, "responses.csv", "made", "browser", ct);
        return export;
    }

    private static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));
}
