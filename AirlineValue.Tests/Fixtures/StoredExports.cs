using System.Security.Cryptography;
using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Exports of the members of <see cref="StoredExample"/>, and responses to them, without the pages around. The file of
/// an export has a membership number a line.</summary>
internal static class StoredExports
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Exports a group, with a share held out.</summary>
    public static async Task<ContactExport> MakeAsync(ContactExportStore exports, MemberQueries members, string group, double share)
    {
        var basis = (await members.FindBasisAsync(1, null, Ct)).Basis!;
        var request = new ContactRequest(ContactPurpose.Contact, null, share);
        using var list = await members.OpenAsync(Granted.Download, basis, [new InGroup(group)], MemberOrder.File, [MemberField.Number], request, Ct);
        using var writer = exports.Begin(Head(share));
        foreach (var row in writer.Through(list.Rows, row => list.Controls.Contains(row.Row), _ => group))
            await writer.File.WriteAsync(Encoding.UTF8.GetBytes($"{row.Number}\n"), Ct);
        var export = writer.Complete(list.Counted.LeftOut);
        Assert.Equal(list.Count, export.Rows);
        return export;
    }

    /// <summary>What is known of an export before its rows are.</summary>
    public static ContactExport Head(double share) => new()
    {
        Strategy = Strategy.Keep,
        Query = "?strategy=keep",
        ExtractId = 1,
        ExtractFile = "a.csv",
        Format = ExportFormat.Csv,
        FileName = "keep.csv",
        HoldOutShare = share,
        Seed = 1,
        CreatedBy = "test",
    };

    /// <summary>The membership numbers in the file of an export.</summary>
    public static string[] NumbersOf(ContactExportStore exports, ContactExport export)
    {
        using var copy = new MemoryStream();
        exports.CopyFileAsync(Granted.Download, export, copy, Ct).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(copy.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Sends a file of responses.</summary>
    public static ResponsesTaken? Respond(this ResponseStore responses, int exportId, string text, string fileName = "responses.csv")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        using var file = new MemoryStream(bytes);
        return responses.Upload(exportId, file, ExtractLimits.Default, fileName, Convert.ToHexStringLower(SHA256.HashData(bytes)), "test", Ct);
    }
}
