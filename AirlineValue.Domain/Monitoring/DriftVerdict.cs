namespace AirlineValue.Domain.Monitoring;

/// <summary>What is advised for a model.</summary>
public enum DriftVerdict
{
    /// <summary>It still fits.</summary>
    Keep,

    /// <summary>Something has moved: look at it again next month.</summary>
    Watch,

    /// <summary>Train it again.</summary>
    Retrain,
}

/// <summary>What speaks against keeping a model.</summary>
public enum DriftReasonKind
{
    /// <summary>The distribution of an indicator has moved: stability index.</summary>
    IndicatorStability,

    /// <summary>The mean of an indicator has moved, in standard deviations of the training members.</summary>
    IndicatorMean,

    /// <summary>The distribution of the value score has moved: stability index.</summary>
    ValueStability,

    /// <summary>The shares of the groups have moved: stability index.</summary>
    GroupStability,

    /// <summary>Members are farther from their centres on average: growth as a share.</summary>
    MeanDistance,

    /// <summary>More members are far from every centre: share beyond the limit.</summary>
    BeyondDistance,

    /// <summary>A model trained anew would divide the members otherwise: adjusted Rand index.</summary>
    Refit,

    /// <summary>The training is months ago.</summary>
    Age,
}

/// <summary>One thing that speaks against keeping a model.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Verdict">What it asks for.</param>
/// <param name="Subject">The indicator's name; null where it is about none.</param>
/// <param name="Value">What was found.</param>
/// <param name="Limit">The limit that it lies beyond.</param>
public sealed record DriftReason(DriftReasonKind Kind, DriftVerdict Verdict, string? Subject, double Value, double Limit);
