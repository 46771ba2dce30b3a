using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace AirlineValue.Web.Accounts;

/// <summary>Where the buttons post to that end one session, or all of an account.</summary>
public static class SignOutEndpoints
{
    /// <summary>The address that ends this session.</summary>
    public const string Path = "/sign-out";

    /// <summary>The address that ends all sessions of the account.</summary>
    public const string EverywherePath = "/sign-out/everywhere";

    /// <summary>Maps both.</summary>
    public static void MapSignOut(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, context => EndAsync(context, isEverywhere: false)).Requires(Permission.SeeAggregates);
        endpoints.MapPost(EverywherePath, context => EndAsync(context, isEverywhere: true)).Requires(Permission.SeeAggregates);
    }

    private static async Task EndAsync(HttpContext context, bool isEverywhere)
    {
        if (!await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var signIn = context.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (isEverywhere && await signIn.UserManager.GetUserAsync(context.User) is { } account)
            await signIn.UserManager.UpdateSecurityStampAsync(account);
        context.RequestServices.GetRequiredService<Sessions>().End(context.User, isEverywhere ? null : SignedOut(context.User.Identity!.Name!));
        await signIn.SignOutAsync();
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/sign-in";
    }

    private static AuditFact SignedOut(string name) => new(name, AuditAct.SignedOut, AuditText.Account(name), ("where", "here"));
}
