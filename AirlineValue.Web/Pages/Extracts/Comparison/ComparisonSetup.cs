namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>What the comparison of extracts needs from the host.</summary>
public static class ComparisonSetup
{
    /// <summary>Adds what writes its page, in the culture of whoever asks.</summary>
    public static IServiceCollection AddComparisonPages(this IServiceCollection services) => services
        .AddScoped<ShiftTexts>()
        .AddScoped<ColumnValueText>()
        .AddScoped<ComparisonMeaning>()
        .AddScoped<ComparedColumnRows>()
        .AddScoped<ComparedColumnDetails>()
        .AddScoped<ComparisonViews>();
}
