namespace AirlineValue.Domain.Members;

/// <summary>Says that whoever asks may see rows of members. Queries that give such rows take it, so that no caller can forget to
/// ask whether they may: without it the call does not compile. The product derives from it in one place only, which asks the
/// policy first. Counts and other aggregates need none.</summary>
public abstract class MemberReadGrant
{
    /// <param name="actor">Who may.</param>
    protected MemberReadGrant(string actor)
    {
        Actor = actor;
    }

    /// <summary>The account that may.</summary>
    public string Actor { get; }
}

/// <summary>Says that whoever asks may take lists of members out of the building; made as <see cref="MemberReadGrant"/> is.</summary>
public abstract class MemberDownloadGrant
{
    /// <param name="actor">Who may.</param>
    protected MemberDownloadGrant(string actor)
    {
        Actor = actor;
    }

    /// <summary>The account that may.</summary>
    public string Actor { get; }
}
