namespace AirlineValue.Web.Pages.Members;

/// <summary>What lists of members and the page of a member need.</summary>
public static class MembersSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddMemberPages(this IServiceCollection services) => services
        .AddScoped<MemberFieldText>()
        .AddScoped<ConditionText>()
        .AddScoped<MemberTableViews>()
        .AddScoped<MemberStandingViews>()
        .AddScoped<MemberProgrammeViews>()
        .AddScoped<MemberHistoryViews>()
        .AddScoped<MemberPathViews>()
        .AddScoped<MemberPageViews>()
        .AddScoped<Endpoints.MemberFileText>();
}
