namespace AirlineValue.Domain.Storage;

/// <summary>What a list of members rests on.</summary>
/// <param name="Extract">The extract whose members are listed, imported.</param>
/// <param name="Analysis">The analysis that gives groups and indicators; null for none.</param>
public sealed record MemberBasis(Extract Extract, AnalysisView? Analysis)
{
    /// <summary>The weights of the indicators that value scores rest on.</summary>
    public NamedWeighting Weighting { get; init; } = NamedWeighting.Equal;
}

/// <summary>Why there is no list of members.</summary>
public enum MemberBasisRefusal
{
    /// <summary>No extract has been imported yet.</summary>
    NothingImported,

    /// <summary>There is no such extract, or it is being deleted.</summary>
    NoExtract,

    /// <summary>The extract is not imported: waiting, running or failed.</summary>
    NotImported,

    /// <summary>There is no such analysis.</summary>
    NoAnalysis,

    /// <summary>The analysis says nothing of this extract.</summary>
    NotScored,

    /// <summary>There is no such weighting.</summary>
    NoWeighting,
}

/// <summary>What a list rests on, or why there is none.</summary>
/// <param name="Basis">The basis; null when there is none.</param>
/// <param name="Refusal">Why there is none.</param>
public sealed record MemberBasisAnswer(MemberBasis? Basis, MemberBasisRefusal? Refusal);

/// <summary>The members are not there: their extract was deleted after the page was asked for.</summary>
/// <param name="extractId">The extract.</param>
/// <param name="inner">What was missing; null when it was a row.</param>
public sealed class MembersGoneException(int extractId, Exception? inner)
    : Exception($"The members of extract {extractId} are not there.", inner);
