using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.CommandLine;

/// <summary>A job that a command waited for failed.</summary>
/// <param name="failure">Why.</param>
public sealed class JobFailedException(JobFailure failure) : Exception(failure.Code)
{
    /// <summary>Why.</summary>
    public JobFailure Failure { get; } = failure;

    /// <summary>Whether the file or an option is at fault, rather than the machine.</summary>
    public bool IsOfTheInput =>
        Enum.TryParse<ExtractRefusalReason>(Failure.Code, out _) || Enum.TryParse<AnalysisRefusalReason>(Failure.Code, out _);
}
