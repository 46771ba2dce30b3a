using System.Globalization;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>The page of an extract's choice of k.</summary>
public static class ClusterCountAddress
{
    /// <summary>The parameter that names a stored choice.</summary>
    public const string ChoiceParameter = "choice";

    /// <summary>The newest choice of an extract, or the form where there is none.</summary>
    public static string Of(int extractId) => string.Create(CultureInfo.InvariantCulture, $"extracts/{extractId}/clusters");

    /// <summary>One of the stored choices.</summary>
    public static string Of(int extractId, int choiceId) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(extractId)}?{ChoiceParameter}={choiceId}");
}
