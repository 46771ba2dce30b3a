using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Cleaning profiles in the user's language: only the built-in one has a name that depends on it.</summary>
public sealed class ProfileText(IStringLocalizer<FieldTexts> texts)
{
    /// <summary>The name of a profile.</summary>
    public string Name(string name) => name == CleaningProfile.DefaultName ? texts["Profile.default"] : name;

    /// <summary>The name of the settings that an analysis used. Those of before there were names have that of the
    /// built-in profile if they are the same.</summary>
    public string Name(StoredAnalysis analysis) => analysis.CleaningProfile is { } name
        ? Name(name)
        : analysis.CleaningOptions.IsSameAs(CleaningProfile.Default.Options) ? texts["Profile.default"] : texts["Profile.none"];
}
