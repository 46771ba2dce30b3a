using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Monitoring;

/// <summary>From where on a difference from the training data matters. Stability indices have the limits of
/// <see cref="StabilityIndex"/>.</summary>
public sealed record DriftOptions
{
    /// <summary>A shift of an indicator's mean to watch, in standard deviations of the training members. Default 0.1, below
    /// which differences count as negligible (Austin 2009).</summary>
    public double WatchMeanShift { get; init; } = 0.1;

    /// <summary>A shift of an indicator's mean that asks for training, in standard deviations of the training members. Default
    /// 0.25, above which groups count as not comparable (Rubin 2001, Stuart 2010).</summary>
    public double RetrainMeanShift { get; init; } = 0.25;

    /// <summary>Growth of the mean distance to the own centre to watch, as a share. Default 0.1.</summary>
    public double WatchDistanceGrowth { get; init; } = 0.1;

    /// <summary>Growth of the mean distance to the own centre that asks for training, as a share. Default 0.25.</summary>
    public double RetrainDistanceGrowth { get; init; } = 0.25;

    /// <summary>The share of training members below the limit of distance. Default 0.99.</summary>
    public double DistanceQuantile { get; init; } = 0.99;

    /// <summary>A share of members beyond the limit of distance to watch. Default 0.02, twice that of the training data.</summary>
    public double WatchBeyond { get; init; } = 0.02;

    /// <summary>A share of members beyond the limit of distance that asks for training. Default 0.05.</summary>
    public double RetrainBeyond { get; init; } = 0.05;

    /// <summary>An agreement of the groups with those of a model trained anew, below which it is to watch: adjusted Rand index.
    /// Default 0.65; samples of one population differ down to about 0.7 by chance.</summary>
    public double WatchAgreement { get; init; } = 0.65;

    /// <summary>Months after the training window's end from which on training is due. Default 6.</summary>
    public int RetrainMonths { get; init; } = 6;

    /// <summary>Standard errors that a difference has to exceed to count as more than chance. Default 3.29: two-sided 99.9 %
    /// of the normal distribution.</summary>
    public double StandardErrors { get; init; } = 3.29;
}
