using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>Whether a version of the rules holds.</summary>
public enum VersionState
{
    /// <summary>It holds at the window's end of the current extract.</summary>
    InForce,

    /// <summary>It holds from a later day on.</summary>
    NotYet,

    /// <summary>Another one holds instead.</summary>
    Superseded,
}

/// <summary>Versions of rules beside each other.</summary>
/// <param name="All">All stored ones, the one that holds last first.</param>
/// <param name="InForce">The one that holds; the built-in rules where none is stored.</param>
/// <param name="Day">The day that it is asked for.</param>
public sealed record ProgrammeVersions(IReadOnlyList<ProgrammeVersion> All, ProgrammeVersion InForce, DateOnly Day)
{
    /// <summary>Whether a version holds. One that a later version from the same day takes the place of never will.</summary>
    public VersionState StateOf(ProgrammeVersion version)
    {
        if (version.Id == InForce.Id)
            return VersionState.InForce;
        var isReplaced = All.Any(other => other.EffectiveFrom == version.EffectiveFrom && other.Id > version.Id);
        return version.EffectiveFrom > Day && !isReplaced ? VersionState.NotYet : VersionState.Superseded;
    }

    /// <summary>The rules that a version takes the place of: those that hold before it; the built-in ones for the first.</summary>
    public ProgrammeVersion Before(ProgrammeVersion version) =>
        All.SkipWhile(other => other.Id != version.Id).Skip(1).FirstOrDefault() ?? ProgrammeVersion.BuiltIn;

    /// <summary>A stored version; null when there is none of this number.</summary>
    public ProgrammeVersion? Find(int? id) => All.FirstOrDefault(version => version.Id == id);
}
