namespace AirlineValue.Web.Settings;

/// <summary>How long extracts are kept.</summary>
public sealed class RetentionSettings
{
    /// <summary>The longest time that can be set: fifty years.</summary>
    public const int LongestMonths = 600;

    /// <summary>Months after the end of its window in which an extract is kept; then it is deleted, unless the current analysis
    /// rests on it. Default: 0, extracts are kept; range 1 to 600.</summary>
    public int ExtractMonths { get; set; }
}
