namespace AirlineValue.Domain.Storage;

/// <summary>What somebody did that the audit keeps.</summary>
public enum AuditAct
{
    /// <summary>Signed in.</summary>
    SignedIn,

    /// <summary>Tried to sign in, and was not let in.</summary>
    SignInFailed,

    /// <summary>Signed out, here or everywhere.</summary>
    SignedOut,

    /// <summary>Made, changed or disabled an account, or made a link for one.</summary>
    AccountChanged,

    /// <summary>Set a password.</summary>
    PasswordSet,

    /// <summary>Brought an extract.</summary>
    Uploaded,

    /// <summary>Asked for the import of an extract.</summary>
    ImportAsked,

    /// <summary>A job came to its end, or did not.</summary>
    JobEnded,

    /// <summary>Asked for a job to stop.</summary>
    JobCancelled,

    /// <summary>Deleted an extract, or a setting did.</summary>
    ExtractDeleted,

    /// <summary>Asked for an analysis.</summary>
    Analysed,

    /// <summary>Asked for the scoring of an extract.</summary>
    Scored,

    /// <summary>Asked for the training of an analysis that is to replace another one.</summary>
    Retrained,

    /// <summary>Asked for the comparison of two extracts.</summary>
    Compared,

    /// <summary>Asked for the clustering with each number of clusters of a range.</summary>
    ClusterCountTried,

    /// <summary>Made an analysis the one that everybody sees.</summary>
    MadeCurrent,

    /// <summary>Discarded the draft of an analysis.</summary>
    DraftDiscarded,

    /// <summary>Made, changed or deleted a cleaning profile.</summary>
    CleaningProfileChanged,

    /// <summary>Made or deleted an indicator set.</summary>
    IndicatorSetChanged,

    /// <summary>Changed the programme's rules.</summary>
    ProgrammeChanged,

    /// <summary>Saved a weighting, removed one, or chose the one that value rests on.</summary>
    WeightingChanged,

    /// <summary>Set a goal, or took one back.</summary>
    GoalChanged,

    /// <summary>Set an alert rule, or took one back.</summary>
    AlertRuleChanged,

    /// <summary>Saved a list of members under a name, renamed or deleted one.</summary>
    NamedListChanged,

    /// <summary>Looked at a member's page.</summary>
    MemberSeen,

    /// <summary>Looked at rows of members, of a quarantine, or of a file about contacts that were not taken.</summary>
    ListSeen,

    /// <summary>Asked for the download of a list or a table.</summary>
    Downloaded,

    /// <summary>A download came to its end, or broke off.</summary>
    DownloadEnded,

    /// <summary>Exported a strategy's list for contact.</summary>
    Exported,

    /// <summary>Changed whom not to contact.</summary>
    SuppressionChanged,

    /// <summary>Brought what came of contacts.</summary>
    ResponsesTaken,

    /// <summary>Took a file of what came of contacts back.</summary>
    ResponsesTakenBack,

    /// <summary>Asked for a member to be erased everywhere.</summary>
    ErasureAsked,

    /// <summary>A member was erased everywhere.</summary>
    MemberErased,

    /// <summary>Made a backup, or restored one.</summary>
    BackedUp,

    /// <summary>Looked whether the audit's chain holds.</summary>
    AuditChecked,

    /// <summary>The server started, with settings.</summary>
    Started,
}
