using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Jobs;

/// <summary>What became of a file that was brought.</summary>
public abstract record IntakeResult
{
    private IntakeResult() { }

    /// <summary>It is an extract, and waits for a person to look at how it is read, or for its import.</summary>
    /// <param name="ExtractId">The extract.</param>
    /// <param name="IsDecided">Whether everything about its reading is decided, so that it can be imported.</param>
    /// <param name="Advice">What was seen of it beside an earlier extract; null when there is none.</param>
    public sealed record Taken(int ExtractId, bool IsDecided, KindAdvice? Advice = null) : IntakeResult;

    /// <summary>The same file is here already.</summary>
    /// <param name="ExtractId">The extract that came from it.</param>
    public sealed record AlreadyHere(int ExtractId) : IntakeResult;

    /// <summary>It is not an extract; nothing was kept.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ExtractRefusal Refusal) : IntakeResult;
}
