namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>What the pages of the programme's rules need.</summary>
public static class ProgrammePagesSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddProgrammePages(this IServiceCollection services) => services
        .AddScoped<ProgrammeErrorText>()
        .AddScoped<ProgrammeRuleText>()
        .AddScoped<WhatIfViews>();
}
