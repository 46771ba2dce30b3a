using System.Globalization;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Web.Pages.Extracts;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>The page about an extract's cleaning as its address says it: a profile, and what differs from it.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="Profile">The name of the profile.</param>
/// <param name="Values">What differs, as it was typed: the names are those of <see cref="CleaningOptionsText"/>.</param>
public sealed record CleaningAddress(int ExtractId, string Profile, IReadOnlyDictionary<string, string> Values)
{
    private const string ProfileName = "profile";

    /// <summary>A profile as it is.</summary>
    public static CleaningAddress Of(int extractId, string profile = CleaningProfile.DefaultName) =>
        new(extractId, profile, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads an address.</summary>
    public static CleaningAddress Read(int extractId, string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var values = query.Where(p => CleaningOptionsText.Names.Contains(p.Key, StringComparer.Ordinal))
            .ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        var profile = query.TryGetValue(ProfileName, out var name) && name.ToString().Length > 0 ? name.ToString() : CleaningProfile.DefaultName;
        return new CleaningAddress(extractId, profile, values);
    }

    /// <summary>The settings, on top of those of the profile.</summary>
    public CleaningOptions On(CleaningProfile profile) => CleaningOptionsText.Read(Values.Select(v => (v.Key, v.Value)), profile.Options);

    /// <summary>The same with another value.</summary>
    public CleaningAddress With(string name, string value) =>
        this with { Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [name] = value } };

    /// <summary>The same with other settings.</summary>
    public CleaningAddress With(CleaningOptions options, CleaningProfile profile) => this with
    {
        Values = CleaningOptionsText.Of(options, profile.Options).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
    };

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        if (Profile != CleaningProfile.DefaultName)
            parts.Add($"{ProfileName}={Uri.EscapeDataString(Profile)}");
        parts.AddRange(CleaningOptionsText.Names.Where(Values.ContainsKey)
            .Select(name => $"{name}={Uri.EscapeDataString(Values[name]).Replace("%2C", ",", StringComparison.Ordinal)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{ExtractAddress.Cleaning(ExtractId)}{(parts.Count == 0 ? "" : "?" + string.Join('&', parts))}");
    }
}
