using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>What the page of distributions shows.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Job">Its newest job; null before the first.</param>
/// <param name="Lead">What the page is about.</param>
/// <param name="Angle">The angle.</param>
/// <param name="HasProfile">Whether there is something to show.</param>
/// <param name="Charts">The charts of the angle.</param>
/// <param name="Correlation">The correlation, when that is the angle.</param>
public sealed record DistributionsPageView(
    Extract Extract,
    Job? Job,
    string? Lead,
    DistributionAngle Angle,
    bool HasProfile,
    IReadOnlyList<DistributionChart> Charts,
    CorrelationView? Correlation);

/// <summary>Reads and makes the page's view.</summary>
public sealed class DistributionsPageViews(
    ExtractProfileQueries profiles,
    ProgrammeStore programme,
    MemberAngle members,
    FlightAngle flights,
    PointAngle points,
    CorrelationViews correlations,
    FieldFormat format,
    IStringLocalizer<DistributionsTexts> texts)
{
    /// <summary>The view; null when there is no such extract.</summary>
    public async Task<DistributionsPageView?> ReadAsync(
        int extractId, DistributionAngle angle, CorrelationMethod method, CancellationToken ct = default)
    {
        if (angle == DistributionAngle.Correlation)
        {
            return await profiles.CorrelationAsync(extractId, ct) is { } found
                ? Frame(found, angle) with { Correlation = found.Part is { } correlation ? correlations.Create(correlation, method) : null }
                : null;
        }
        return await profiles.DistributionsAsync(extractId, ct) is { } view
            ? Frame(view, angle) with { Charts = view.Part is { } part ? Charts(view.Extract, angle, part) : [] }
            : null;
    }

    private IReadOnlyList<DistributionChart> Charts(Extract extract, DistributionAngle angle, ExtractDistributions distributions) => angle switch
    {
        DistributionAngle.Members => members.Charts(extract.Id, distributions, programme.TierNamesOf(extract)),
        DistributionAngle.Flights => flights.Charts(extract.Id, distributions),
        _ => points.Charts(extract.Id, distributions),
    };

    private DistributionsPageView Frame<T>(ExtractProfileView<T> view, DistributionAngle angle)
        where T : class => new(
            view.Extract,
            view.Job,
            view.Extract.Report is { } report ? texts["Lead", format.Count(report.Members)].Value : null,
            angle,
            view.Extract.Status == ExtractStatus.Imported && view.Part is not null,
            [],
            null);
}
