using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>The page about an extract's cleaning.</summary>
public sealed record CleaningPageView
{
    /// <summary>The extract.</summary>
    public required Extract Extract { get; init; }

    /// <summary>What the address says.</summary>
    public required CleaningAddress Address { get; init; }

    /// <summary>The profiles, the built-in one first.</summary>
    public required IReadOnlyList<CleaningProfile> Profiles { get; init; }

    /// <summary>The profile that was chosen.</summary>
    public required CleaningProfile Profile { get; init; }

    /// <summary>The name in the address when there is no such profile.</summary>
    public string? UnknownProfile { get; init; }

    /// <summary>The settings that are looked at.</summary>
    public required CleaningOptions Options { get; init; }

    /// <summary>Whether they differ from the profile's.</summary>
    public bool IsChanged => !Options.IsSameAs(Profile.Options);

    /// <summary>The settings as they can be changed; null when the extract is not imported.</summary>
    public CleaningSettingsView? Settings { get; init; }

    /// <summary>What they do; null when one of them is out of its range.</summary>
    public CleaningFunnelView? Funnel { get; init; }

    /// <summary>The current analysis, of whichever extract; null when there is none.</summary>
    public int? CurrentId { get; init; }

    /// <summary>The page with a rule switched.</summary>
    public CleaningAddress With(CleaningRule rule, bool isOn) => Switched("rules", CleaningOptionsText.Choosable, Options.IsOn, rule, isOn, CleaningOptionsText.Key);

    /// <summary>The page with the caps of an indicator switched.</summary>
    public CleaningAddress With(string indicator, bool isOn) => Switched(
        "caps", Domain.Indicators.Indicator.All.Select(i => i.Name), Options.Winsorising.Caps, indicator, isOn, name => name);

    private CleaningAddress Switched<T>(string name, IEnumerable<T> all, Func<T, bool> isOn, T changed, bool isChangedOn, Func<T, string> key)
        where T : notnull
    {
        var on = all.Where(item => item.Equals(changed) ? isChangedOn : isOn(item)).Select(key).ToList();
        return Address.With(name, on.Count == 0 ? "none" : string.Join(',', on));
    }
}

/// <summary>Reads the page about an extract's cleaning: rules are counted over columns in memory.</summary>
public sealed class CleaningPageViews(
    ExtractStore extracts,
    CleaningProfileStore profiles,
    AnalysisQueries analyses,
    CleaningTrial trial,
    ColumnStore columns,
    CleaningSettingsViews settings,
    CleaningFunnelViews funnels)
{
    /// <summary>The page; null when there is no such extract.</summary>
    public async Task<CleaningPageView?> ReadAsync(CleaningAddress address, CancellationToken ct = default)
    {
        if (extracts.Find(address.ExtractId) is not { } extract)
            return null;
        var all = await profiles.ListAsync(ct);
        var found = all.FirstOrDefault(p => string.Equals(p.Name, address.Profile, StringComparison.OrdinalIgnoreCase));
        var profile = found ?? CleaningProfile.Default;
        var options = address.On(profile);
        var view = new CleaningPageView
        {
            Extract = extract,
            Address = address with { Profile = profile.Name },
            Profiles = all,
            Profile = profile,
            UnknownProfile = found is null ? address.Profile : null,
            Options = options,
        };
        if (extract.Status != ExtractStatus.Imported)
            return view;
        var hasFirstFlights = columns.Columns(extract.Id).Contains(ExtractColumns.FirstFlightDate);
        return view with
        {
            Settings = settings.Of(address, options, hasFirstFlights, extract.IsPlainTable),
            Funnel = options.Errors.Count > 0 ? null : await Task.Run(() => Funnel(extract.Id, options, ct), ct),
            CurrentId = (await analyses.FindAsync(null, ct))?.Analysis.Id,
        };
    }

    private CleaningFunnelView Funnel(int extractId, CleaningOptions options, CancellationToken ct)
    {
        var steps = trial.Funnel(extractId, options, ct);
        var usual = CleaningProfile.Default.Options;
        return funnels.Of(extractId, options, steps, options.IsSameAs(usual) ? steps : trial.Funnel(extractId, usual, ct));
    }
}
