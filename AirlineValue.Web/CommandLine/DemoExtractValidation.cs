using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.CommandLine;

/// <summary>Says all that is wrong with the options of <c>demo-extract</c>.</summary>
/// <param name="found">The command as it was typed.</param>
internal sealed class DemoExtractValidation(CommandResult found)
{
    /// <summary>Adds an error for each option that is wrong, and for each that only a series has.</summary>
    public void Check(Option<int> members, Option<int?> months, Option<DateOnly?> until, Option<string?> drift, Option<int?> driftMonth)
    {
        var ofSeries = found.GetValue(months) is not null;
        // A command's validators do not see an option's default
        if (found.GetResult(members) is { Implicit: false })
            Within(members.Name, found.GetValue(members), 1, ofSeries ? DemonstrationSeries.MostMembers : DemonstrationExtract.MaxMembers);
        foreach (var option in new Option[] { until, drift, driftMonth }.Where(option => !ofSeries && found.GetResult(option) is not null))
            found.AddError($"{option.Name}: needs --months");
        if (found.GetValue(months) is not { } count)
            return;
        Within(months.Name, count, DemonstrationSeries.FewestMonths, DemonstrationSeries.MostMonths);
        if (found.GetValue(until) is { } end && end.Year is < 1990 or > 2100)
            found.AddError(string.Create(CultureInfo.InvariantCulture, $"{until.Name}: found {end:yyyy-MM-dd}; expected a day of the years 1990 to 2100"));
        if (found.GetValue(driftMonth) is { } month)
        {
            Within(driftMonth.Name, month, 1, count);
            if (found.GetResult(drift) is null)
                found.AddError($"{driftMonth.Name}: needs --drift");
        }
        if (found.GetValue(drift) is { } text && Drift(text, 1) is null)
            found.AddError(string.Create(CultureInfo.InvariantCulture,
                $"{drift.Name}: found {text}; expected L, R, F, M or C with a share of {DemonstrationDrift.Smallest} to {DemonstrationDrift.Largest}, such as L=0.2"));
    }

    /// <summary>The drift that a text such as <c>L=0.2</c> stands for; null when it stands for none.</summary>
    public static DemonstrationDrift? Drift(string text, int month) =>
        text.Split('=') is [var name, var share]
        && name.Trim() is { Length: 1 } letter && Enum.TryParse<DemonstrationIndicator>(letter, ignoreCase: true, out var indicator) && Enum.IsDefined(indicator)
        && double.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out var shift)
        && shift is >= DemonstrationDrift.Smallest and <= DemonstrationDrift.Largest
            ? new DemonstrationDrift(indicator, shift, month)
            : null;

    private void Within(string option, int value, int least, int most)
    {
        if (value < least || value > most)
            found.AddError(string.Create(CultureInfo.InvariantCulture, $"{option}: found {value}; expected {least} to {most}"));
    }
}
