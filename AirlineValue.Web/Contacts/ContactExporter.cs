using System.Globalization;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Contacts;

/// <summary>How a list is exported for contact.</summary>
/// <param name="Format">The file's format.</param>
/// <param name="HoldOutShare">The share held out as control, 0 to <see cref="HoldOut.MostShare"/>.</param>
/// <param name="Seed">The seed of who is held out.</param>
/// <param name="OnlyOwnAction">Whether members for whom another strategy comes first are left out.</param>
public sealed record ContactExportChoice(ExportFormat Format, double HoldOutShare = 0, int Seed = 1, bool OnlyOwnAction = true)
{
    /// <summary>What it asks of a strategy's list.</summary>
    public ContactRequest RequestFor(Strategy strategy) => new(ContactPurpose.Contact, OnlyOwnAction ? strategy : null, HoldOutShare, Seed);
}

/// <summary>Why nothing was exported.</summary>
public enum ContactExportRefusal
{
    /// <summary>Everybody on the list is left out.</summary>
    Nobody,

    /// <summary>A workbook can't hold so many members.</summary>
    TooLong,

    /// <summary>There is no space left to keep the file.</summary>
    DiskFull,
}

/// <summary>An export, or why there is none.</summary>
/// <param name="Export">The export; null when there is none.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record ContactExported(ContactExport? Export, ContactExportRefusal? Refusal);

/// <summary>Exports a strategy's list for contact: the file is written and kept as it is read, and whoever is in it is left in
/// peace from then on.</summary>
public sealed class ContactExporter(MemberQueries members, ContactExportStore store, MemberFileText text, ProgrammeStore programme)
{
    // two exports at once would both have a member whom neither finds in the other
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Exports a list.</summary>
    /// <param name="grant">Who exports, and may.</param>
    /// <param name="basis">What it rests on.</param>
    /// <param name="shown">The list, with the strategy as one of its conditions.</param>
    /// <param name="strategy">The strategy.</param>
    /// <param name="choice">How.</param>
    /// <param name="ct">Ends it; nothing is kept then.</param>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public async Task<ContactExported> ExportAsync(
        MemberDownloadGrant grant, MemberBasis basis, MembersAddress shown, Strategy strategy, ContactExportChoice choice, CancellationToken ct = default)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            // reading and writing rows takes the thread for seconds, which the circuit needs
            return await Task.Run(() => WriteAsync(grant, basis, Pinned(basis, shown), strategy, choice, ct), ct);
        }
        catch (Exception e) when (StorageFaults.IsDiskFull(e))
        {
            // what was written of it is hidden, and deleted at the next start where there was no space even for that
            return new ContactExported(null, ContactExportRefusal.DiskFull);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<ContactExported> WriteAsync(
        MemberDownloadGrant grant, MemberBasis basis, MembersAddress address, Strategy strategy, ContactExportChoice choice, CancellationToken ct)
    {
        var fields = MemberFile.FieldsOf(address, basis.Analysis is not null, basis.Analysis?.Analysis.Scaler.Indicators);
        if (choice.HoldOutShare > 0)
            fields = [fields[0], MemberField.Control, .. fields.Skip(1)];
        using var list = await members.OpenAsync(grant, basis, address.Conditions, address.Order, fields, choice.RequestFor(strategy), ct);
        var columns = text.ColumnsOf(basis, list);
        using var writer = list.Count == 0 ? null : store.Begin(HeadOf(basis, address, strategy, choice, grant.Actor, columns));
        if (writer is null)
            return new ContactExported(null, ContactExportRefusal.Nobody);
        var provenance = text.Provenance(basis, address, list, grant.Actor, Lines(writer.Export, list, choice));
        if (choice.Format == ExportFormat.Xlsx && list.Count > MemberXlsx.MostMembers(provenance))
            return new ContactExported(null, ContactExportRefusal.TooLong);
        var keys = MemberTableViews.NamesOf(basis).ToDictionary(name => (double)name.Key, name => name.Value.Key);
        var group = fields.ToList().IndexOf(MemberField.Group);
        var rows = writer.Through(
            list.Rows, row => list.Controls.Contains(row.Row),
            row => group >= 0 && !row.Cells[group].IsEmpty ? keys.GetValueOrDefault(row.Cells[group].Number) : null);
        if (choice.Format == ExportFormat.Csv)
            await MemberCsv.WriteAsync(writer.File, provenance, rows, columns, ct);
        else
            await MemberXlsx.WriteAsync(writer.File, text.SheetName, provenance, rows, columns, ct);
        return new ContactExported(writer.Complete(list.Counted.LeftOut), null);
    }

    private ContactExport HeadOf(
        MemberBasis basis, MembersAddress address, Strategy strategy, ContactExportChoice choice, string by, IReadOnlyList<MemberFileColumn> columns)
    {
        var condition = address.Conditions.OfType<InStrategy>().First(c => c.Strategy == strategy);
        return new ContactExport
        {
            Strategy = strategy,
            Query = address.ToQuery(),
            ProgrammeVersion = condition.Version,
            ExtractId = basis.Extract.Id,
            ExtractFile = basis.Extract.FileName,
            WindowEnd = basis.Extract.WindowEnd,
            AnalysisId = basis.Analysis?.Analysis.Id,
            ScoringId = basis.Analysis?.Scoring.Id,
            WeightingId = basis.Analysis is null ? null : basis.Weighting.Id,
            Band = strategy.HasBand() ? condition.Band : null,
            Format = choice.Format,
            FileName = $"{text.FileName(address, basis)}.{(choice.Format == ExportFormat.Csv ? "csv" : "xlsx")}",
            HoldOutShare = choice.HoldOutShare,
            Seed = choice.Seed,
            Columns = [.. columns.Select(column => column.Head)],
            CreatedBy = by,
        };
    }

    private static IEnumerable<ProvenanceLine> Lines(ContactExport export, MemberList list, ContactExportChoice choice) =>
    [
        new("left out: contacted not long ago", Text(list.Counted.LeftOut.CoolingDown)),
        new("left out: other action first", Text(list.Counted.LeftOut.OtherAction)),
        new("export", Text(export.Id)),
        new("hold-out share", choice.HoldOutShare.ToString("R", CultureInfo.InvariantCulture)),
        new("hold-out seed", Text(choice.Seed)),
        new("held out as control", Text(list.Controls.Count)),
    ];

    // what it rests on stays named when others become current
    private MembersAddress Pinned(MemberBasis basis, MembersAddress shown)
    {
        var inForce = programme.InForce(basis.Extract.WindowEnd ?? DateOnly.MaxValue).Id;
        return shown with
        {
            Extract = basis.Extract.Id,
            Analysis = basis.Analysis?.Analysis.Id,
            Weighting = basis.Analysis is null ? null : basis.Weighting.Id,
            Conditions = [.. shown.Conditions.Select(c => c is InStrategy { Version: null } condition ? condition with { Version = inForce } : c)],
            Page = 1,
        };
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
