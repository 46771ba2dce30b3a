namespace AirlineValue.Web.Watching;

/// <summary>What the last look into the watched folder found.</summary>
/// <param name="LookedAt">When it was; null before the first.</param>
/// <param name="Problems">What stands against working in it.</param>
/// <param name="Waiting">Files that are not taken yet.</param>
public sealed record WatchFindings(DateTimeOffset? LookedAt, IReadOnlyList<WatchProblem> Problems, IReadOnlyList<WaitingFile> Waiting)
{
    /// <summary>Before the first look.</summary>
    public static WatchFindings None { get; } = new(null, [], []);
}

/// <summary>Which folder is watched, and what the last look into it found. Any thread may read it.</summary>
/// <param name="folder">The folder; null when none is watched.</param>
public sealed class WatchStatus(WatchedFolder? folder)
{
    private volatile WatchFindings _findings = WatchFindings.None;

    /// <summary>The folder; null when none is watched.</summary>
    public WatchedFolder? Folder { get; } = folder;

    /// <summary>What the last look found.</summary>
    public WatchFindings Findings
    {
        get => _findings;
        set => _findings = value;
    }
}
