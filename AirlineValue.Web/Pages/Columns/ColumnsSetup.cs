namespace AirlineValue.Web.Pages.Columns;

/// <summary>What the pages about columns need from the host.</summary>
public static class ColumnsSetup
{
    /// <summary>Adds what writes these pages, in the culture of whoever asks.</summary>
    public static IServiceCollection AddColumnPages(this IServiceCollection services) => services
        .AddScoped<ColumnValueText>()
        .AddScoped<ColumnMeaning>()
        .AddScoped<ColumnsViews>()
        .AddScoped<ColumnViews>();
}
