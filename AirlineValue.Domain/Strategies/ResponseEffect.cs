using MathNet.Numerics.Distributions;

namespace AirlineValue.Domain.Strategies;

/// <summary>How many of some members responded.</summary>
/// <param name="Members">The members.</param>
/// <param name="Responded">Those of them who responded.</param>
public sealed record ResponseRate(int Members, int Responded)
{
    /// <summary>The share that responded, 0–1; NaN without members.</summary>
    public double Share => (double)Responded / Members;

    /// <summary>The score interval of the share (Wilson 1927, without correction for continuity).</summary>
    /// <param name="confidence">The confidence, such as 0.95.</param>
    public (double Lower, double Upper) Interval(double confidence)
    {
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        double n = Members;
        var middle = 2 * Responded + z * z;
        var width = z * Math.Sqrt(z * z + 4 * Responded * (1 - Share));
        return ((middle - width) / (2 * (n + z * z)), (middle + width) / (2 * (n + z * z)));
    }
}

/// <summary>What a contact's effect is said to be.</summary>
public enum ResponseVerdict
{
    /// <summary>Nobody was held out, so that there is nothing to compare with.</summary>
    NoControl,

    /// <summary>Too few members or responses for an answer.</summary>
    TooFew,

    /// <summary>The interval holds 0: the difference can be chance.</summary>
    NoneShown,

    /// <summary>More responded than without the contact.</summary>
    Raised,

    /// <summary>Fewer responded than without the contact.</summary>
    Lowered,
}

/// <summary>Response of the contacted against the members held out.</summary>
/// <param name="Contacted">Those who were to be contacted, reached or not: else the two would not be drawn alike.</param>
/// <param name="Control">Those who were held out.</param>
public sealed record ResponseEffect(ResponseRate Contacted, ResponseRate Control)
{
    /// <summary>The confidence of the interval.</summary>
    public const double Confidence = 0.95;

    /// <summary>Fewer members than this on either side are too few for an answer.</summary>
    public const int FewestMembers = 30;

    /// <summary>Fewer responses than this on both sides together are too few for an answer.</summary>
    public const int FewestResponses = 10;

    /// <summary>Share of the contacted less that of the control; NaN where either has no members.</summary>
    public double Difference => Contacted.Share - Control.Share;

    /// <summary>The interval of the difference of two independent shares from their score intervals (Newcombe 1998, Statistics in
    /// Medicine 17:873–890, method 10); both ends NaN where either has no members.</summary>
    public (double Lower, double Upper) Interval
    {
        get
        {
            if (Contacted.Members == 0 || Control.Members == 0)
                return (double.NaN, double.NaN);
            var (p1, p2) = (Contacted.Share, Control.Share);
            var (l1, u1) = Contacted.Interval(Confidence);
            var (l2, u2) = Control.Interval(Confidence);
            return (Difference - Math.Sqrt(Square(p1 - l1) + Square(u2 - p2)), Difference + Math.Sqrt(Square(u1 - p1) + Square(p2 - l2)));
        }
    }

    /// <summary>What can be said.</summary>
    public ResponseVerdict Verdict
    {
        get
        {
            if (Control.Members == 0)
                return ResponseVerdict.NoControl;
            if (Math.Min(Contacted.Members, Control.Members) < FewestMembers || Contacted.Responded + Control.Responded < FewestResponses)
                return ResponseVerdict.TooFew;
            var (lower, upper) = Interval;
            return lower > 0 ? ResponseVerdict.Raised : upper < 0 ? ResponseVerdict.Lowered : ResponseVerdict.NoneShown;
        }
    }

    private static double Square(double x) => x * x;
}
