using System.Globalization;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Adds what turns the field's values into texts; pages and the command line share it.</summary>
public static class FieldTextsSetup
{
    /// <summary>Adds formats and texts in the culture of whoever asks.</summary>
    /// <param name="services">The services.</param>
    /// <param name="currency">ISO 4217 code of the currency that fares are in.</param>
    public static IServiceCollection AddFieldTexts(this IServiceCollection services, string currency) => services
        .AddLocalization()
        .AddScoped(provider => new FieldFormat(
            CultureInfo.CurrentCulture, currency, provider.GetRequiredService<IStringLocalizer<FieldTexts>>()))
        .AddScoped<SegmentTexts>()
        .AddScoped<RefusalText>()
        .AddScoped<RuleText>()
        .AddScoped<ProfileText>()
        .AddScoped<IndicatorSetText>()
        .AddScoped<StrategyText>()
        .AddScoped<TierText>()
        .AddScoped<DriftText>()
        .AddScoped<KpiText>()
        .AddScoped<AlertText>()
        .AddScoped<PeriodConditionText>()
        .AddScoped<KindText>()
        .AddScoped<ContactText>();
}
