using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>Turns what a job threw into data that pages and the command line can put into words.</summary>
public static class JobFailures
{
    /// <summary>The code of a failure that nobody foresaw; the log has the exception.</summary>
    public const string Unexpected = "Unexpected";

    /// <summary>The code of a failure for want of disk space.</summary>
    public const string DiskFull = "DiskFull";

    /// <summary>The failure that an exception stands for.</summary>
    public static JobFailure Of(Exception exception) => exception switch
    {
        ExtractRefusedException e => new(
            e.Refusal.Reason.ToString(), "", string.Join(", ", e.Refusal.Found), string.Join(", ", e.Refusal.Expected)),
        ErasureWaitsException e => new(nameof(ErasureWaitsException), "", e.Files.ToString(System.Globalization.CultureInfo.InvariantCulture), ""),
        AnalysisRefusedException e => new(e.Reason.ToString(), e.What, e.Found, e.Expected),
        _ when StorageFaults.IsDiskFull(exception) => new(DiskFull, "", "", ""),
        { InnerException: { } inner } => Of(inner),
        _ => new(Unexpected, exception.GetType().Name, "", ""),
    };
}
