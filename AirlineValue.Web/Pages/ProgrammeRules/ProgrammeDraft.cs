using System.Globalization;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>Rules while a person changes them: where they start from, and the figures that are set apart.</summary>
public sealed class ProgrammeDraft
{
    private const double PercentOfOne = 100;

    /// <summary>The key of the preset to start from; empty for the rules that are shown.</summary>
    public string Preset { get; set; } = "";

    /// <summary>From which day on the rules hold; null when there is none.</summary>
    public DateOnly? EffectiveFrom { get; set; }

    /// <summary>Points for a first award.</summary>
    public string? FirstRedemption { get; set; }

    /// <summary>The near band in percent.</summary>
    public string? NearBand { get; set; }

    /// <summary>What changed.</summary>
    public string? Note { get; set; }

    /// <summary>A draft that changes nothing yet.</summary>
    public static ProgrammeDraft Of(Programme rules, DateOnly effectiveFrom) => new()
    {
        EffectiveFrom = effectiveFrom,
        FirstRedemption = rules.FirstRedemption.Threshold.ToString(CultureInfo.InvariantCulture),
        NearBand = Math.Round(rules.Limits.NearBand * PercentOfOne, 2).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The rules; a figure that is none makes them wrong at its field.</summary>
    /// <param name="shown">The rules that are shown.</param>
    public Programme Rules(Programme shown)
    {
        var start = ProgrammePresets.All.Where(p => p.Key == Preset).Select(p => p.Programme).FirstOrDefault() ?? shown;
        return start with
        {
            FirstRedemption = start.FirstRedemption with { Threshold = Number(FirstRedemption) },
            Limits = start.Limits with { NearBand = Number(NearBand) / PercentOfOne },
        };
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
