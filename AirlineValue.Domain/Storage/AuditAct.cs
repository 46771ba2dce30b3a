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

    /// <summary>Deleted an extract, or a setting did.</summary>
    ExtractDeleted,

    /// <summary>Asked for an analysis.</summary>
    Analysed,

    /// <summary>Asked for the scoring of an extract.</summary>
    Scored,

    /// <summary>Made an analysis the one that everybody sees.</summary>
    MadeCurrent,

    /// <summary>Changed the programme's rules.</summary>
    ProgrammeChanged,

    /// <summary>Chose the weighting that value rests on.</summary>
    WeightingChanged,

    /// <summary>Looked at a member's page.</summary>
    MemberSeen,

    /// <summary>Downloaded a list or a table.</summary>
    Downloaded,

    /// <summary>Exported a strategy's list for contact.</summary>
    Exported,

    /// <summary>Changed whom not to contact.</summary>
    SuppressionChanged,

    /// <summary>Brought what came of contacts.</summary>
    ResponsesTaken,

    /// <summary>Erased a member everywhere.</summary>
    MemberErased,

    /// <summary>Made a backup, or restored one.</summary>
    BackedUp,
}
