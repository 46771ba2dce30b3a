using AirlineValue.Domain.Storage;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>What accounts need from the host.</summary>
public static class AccountsSetup
{
    /// <summary>The name of the cookie.</summary>
    public const string CookieName = "AirlineValue.Account";

    private const string ApiPath = "/api";

    /// <summary>What the server and the command line need to make and change accounts.</summary>
    public static IServiceCollection AddAccountStore(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>((provider, options) => provider.GetRequiredService<Database>().Configure(options));
        services.AddSingleton<AccountDesk>();
        services.AddIdentityCore<Account>(AccountRules.Set)
            .AddEntityFrameworkStores<AccountsDb>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<GuessedPasswords>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(24));
        return services;
    }

    /// <summary>Sign-in, cookies, policies and circuits.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddAccountStore();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<Sessions>();
        services.AddHttpContextAccessor();
        services.AddScoped<SignInManager<Account>, SignIn>();
        services.AddSingleton<AddressPermissions>();
        services.AddScoped<Access>();
        services.AddSingleton<SeenLists>();
        services.AddScoped<LookLog>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAccess>();
        services.AddScoped<CircuitActivity>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitActivity>());
        // whoever's stamp has changed is signed out of the second scheme, too, though nobody signs in with it
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<ProductSettings>(SetCookie);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<ProductSettings>((options, settings) =>
        {
            options.ValidationInterval = TimeSpan.FromSeconds(settings.Accounts.CheckSeconds);
            options.OnRefreshingPrincipal = context =>
            {
                Sessions.Carry(context.CurrentPrincipal!, context.NewPrincipal!);
                return Task.CompletedTask;
            };
        });
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddAccessPolicies();
        return services;
    }

    private static void SetCookie(CookieAuthenticationOptions options, ProductSettings settings)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(settings.Accounts.SessionHours);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context =>
        {
            if (!IsForPrograms(context.Request))
            {
                context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            }
            return RefusalAnswer.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized);
        };
        options.Events.OnRedirectToAccessDenied = context => RefusalAnswer.WriteAsync(context.HttpContext, StatusCodes.Status403Forbidden);
    }

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<Sessions>().IsEnded(context.Principal))
            return SecurityStampValidator.ValidatePrincipalAsync(context);
        context.RejectPrincipal();
        return Task.CompletedTask;
    }

    // a program that calls an endpoint is told; a person is led to the page
    private static bool IsForPrograms(HttpRequest request) => request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase) || !HttpMethods.IsGet(request.Method);
}
