using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Puts what is said of backups into words.</summary>
public sealed class BackupText(IStringLocalizer<BackupTexts> texts, FieldFormat format)
{
    /// <summary>Why a backup was made.</summary>
    public string Kind(BackupKind kind) => texts[$"Kind.{kind}"];

    /// <summary>What is in one.</summary>
    public string Contents(BackupContents contents) =>
        texts["Contents", format.Count(contents.Extracts), format.Count(contents.Analyses), format.Count(contents.Accounts), format.Count(contents.AuditEntries)];

    /// <summary>Why one was not made or restored, and what to do.</summary>
    public Explanation Refusal(BackupRefusedException refused) => new(
        texts[$"Refused.{refused.Refusal}", Path.GetFileName(refused.Path), refused.Found], texts[$"Refused.{refused.Refusal}.Remedy"]);

    /// <summary>What a restoration would take away, a sentence each; the last says what is kept.</summary>
    public IReadOnlyList<string> Loss(RestoreLoss loss)
    {
        List<string> sentences = [];
        if (loss.Extracts.Count > 0)
            sentences.Add(texts["Loss.Extracts", format.Count(loss.Extracts.Count), Some(loss.Extracts)]);
        if (loss.Analyses > 0)
            sentences.Add(texts["Loss.Analyses", format.Count(loss.Analyses)]);
        if (loss.Exports > 0)
            sentences.Add(texts["Loss.Exports", format.Count(loss.Exports)]);
        if (loss.Accounts.Count > 0)
            sentences.Add(texts["Loss.Accounts", format.Count(loss.Accounts.Count), Some(loss.Accounts)]);
        if (loss.AuditEntries > 0)
            sentences.Add(texts["Loss.Audit", format.Count(loss.AuditEntries)]);
        if (loss.Erasures > 0)
            sentences.Add(texts["Loss.Erasures", format.Count(loss.Erasures)]);
        sentences.Add(texts["Loss.Changes"]);
        sentences.Add(texts["Loss.Uploads"]);
        return sentences;
    }

    private string Some(IReadOnlyList<string> names)
    {
        const int Most = 5;
        var some = string.Join(texts["Loss.Separator"], names.Take(Most));
        return names.Count > Most ? texts["Loss.AndMore", some, format.Count(names.Count - Most)] : some;
    }
}
