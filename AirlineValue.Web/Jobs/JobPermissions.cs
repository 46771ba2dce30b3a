using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;

namespace AirlineValue.Web.Jobs;

/// <summary>What a role needs to ask for a job, or to stop it.</summary>
public static class JobPermissions
{
    /// <summary>The permission for a kind of jobs.</summary>
    public static Permission Of(JobKind kind) => kind switch
    {
        JobKind.Import or JobKind.Scoring or JobKind.Deletion => Permission.Upload,
        JobKind.Erasure => Permission.Administer,
        _ => Permission.Analyse,
    };
}
