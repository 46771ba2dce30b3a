namespace AirlineValue.Domain.Storage;

/// <summary>Where a member is, and what becomes of it there.</summary>
public enum ErasurePlace
{
    /// <summary>Rows of extracts: number, gender, age and places are emptied; the row is still counted.</summary>
    Extracts,

    /// <summary>The first rows of a file, kept to show how it is read: the member's is emptied.</summary>
    Previews,

    /// <summary>Rows in quarantine: of theirs nothing is kept but line and reason.</summary>
    Quarantine,

    /// <summary>Files of exports: the row bears a salted hash and is empty otherwise.</summary>
    Exports,

    /// <summary>Who was contacted and responded: by the salted hash from then on.</summary>
    Contacts,

    /// <summary>The suppression list: the member is on it no more, and its history names the salted hash.</summary>
    Suppression,

    /// <summary>Saved lists that ask for the number: they ask for the salted hash, which finds the row.</summary>
    NamedLists,

    /// <summary>Other texts that have the number in them.</summary>
    Texts,

    /// <summary>Copies of the database in its folder: they are deleted.</summary>
    Backups,

    /// <summary>Uploaded files that wait: nothing is erased before they are imported or deleted.</summary>
    WaitingFiles,
}

/// <summary>How often a member is in a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Count">Rows, files or texts.</param>
public sealed record ErasureFinding(ErasurePlace Place, long Count);

/// <summary>What would be erased of a member.</summary>
/// <param name="Number">The number.</param>
/// <param name="Findings">Where it is; none where nothing knows it.</param>
public sealed record ErasurePlan(string Number, IReadOnlyList<ErasureFinding> Findings)
{
    /// <summary>Whether anything but copies names the member.</summary>
    public bool IsKnown => Findings.Any(finding => finding.Place is not (ErasurePlace.Backups or ErasurePlace.WaitingFiles));

    /// <summary>Uploaded files that wait, and may hold the member.</summary>
    public long Waiting => Findings.FirstOrDefault(finding => finding.Place == ErasurePlace.WaitingFiles)?.Count ?? 0;
}
