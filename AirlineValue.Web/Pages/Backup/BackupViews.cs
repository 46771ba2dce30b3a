using AirlineValue.Domain.Storage;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Backup;

/// <summary>A backup as the list shows it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="At">When it was made.</param>
/// <param name="Kind">Why.</param>
/// <param name="Size">Its size.</param>
/// <param name="Contents">What is in it; empty while nobody has looked.</param>
/// <param name="Schema">Its schema step; empty while nobody has looked.</param>
/// <param name="State">Whether it is whole.</param>
/// <param name="Style">The class of the badge that says so.</param>
/// <param name="IsChecked">Whether somebody has looked through it.</param>
/// <param name="DownloadLink">Where it is downloaded.</param>
/// <param name="RestoreLink">Where its restoration is asked for.</param>
public sealed record BackupRow(
    string Name, string At, string Kind, string Size, string Contents, string Schema, string State, string Style, bool IsChecked, string DownloadLink, string RestoreLink);

/// <summary>The page of backups.</summary>
/// <param name="Meaning">When the last one was made, and what is made by itself.</param>
/// <param name="Rows">The backups, the newest first.</param>
public sealed record BackupsView(string Meaning, IReadOnlyList<BackupRow> Rows);

/// <summary>The question whether a backup is to be restored.</summary>
/// <param name="File">The backup.</param>
/// <param name="Question">The question.</param>
/// <param name="Losses">What is lost.</param>
public sealed record RestoreView(BackupFile File, string Question, IReadOnlyList<string> Losses);

/// <summary>Makes the views of the page of backups.</summary>
public sealed class BackupViews(
    BackupStore store, Database database, ProductSettings settings, TimeProvider clock, FieldFormat format, BackupText words, IStringLocalizer<BackupTexts> texts)
{
    /// <summary>All backups.</summary>
    public BackupsView All() => Of(store.List());

    /// <summary>The view of some backups, the newest first.</summary>
    public BackupsView Of(IReadOnlyList<BackupFile> files)
    {
        var last = files.FirstOrDefault(file => file.Kind is not BackupKind.Foreign && file.Check is not null);
        var made = last is null ? texts["Meaning.None"].Value : texts["Meaning.Last", Moment(last.At), format.Bytes(last.Bytes)];
        var daily = settings.Backup.Time is null ? texts["Meaning.NotDaily"].Value : texts["Meaning.Daily", settings.Backup.DailyAt, format.Count(settings.Backup.Keep)];
        return new BackupsView($"{made} {daily}", [.. files.Select(RowOf)]);
    }

    /// <summary>The question whether a backup is to be restored; null when there is none of this name.</summary>
    /// <exception cref="BackupRefusedException">It can't be restored.</exception>
    public RestoreView? Restore(string name)
    {
        if (store.Find(name) is not { } file)
            return null;
        var loss = RestoreLoss.Of(database, file.Path);
        return new RestoreView(file, texts["Restore.Question", Moment(file.At)], words.Loss(loss));
    }

    private BackupRow RowOf(BackupFile file) => new(
        file.Name, Moment(file.At), words.Kind(file.Kind), format.Bytes(file.Bytes),
        file.Check is { } check ? words.Contents(check.Contents) : "",
        file.Check is { } looked ? format.Count(looked.Contents.Schema) : "",
        texts[file.Check is null ? "State.Unchecked" : "State.Whole"], file.Check is null ? "warn" : "good", file.Check is not null,
        BackupDownload.AddressOf(file), BackupAddress.Restore(file.Name));

    private string Moment(DateTimeOffset at) => format.Moment(at, clock.LocalTimeZone);
}
