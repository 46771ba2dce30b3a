using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>Whether the product has its first account, and the code that lets whoever started the server make it. The code
/// holds until the server stops or the administrator is there.</summary>
public sealed class SetupCode(IServiceScopeFactory scopes)
{
    private readonly string _code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private volatile bool _isDone;

    /// <summary>The page's address with the code, relative to the server's.</summary>
    public string Address => $"/setup?code={_code}";

    /// <summary>Whether there is an account. Once there is one, there always is.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken ct = default)
    {
        if (_isDone)
            return true;
        await using var scope = scopes.CreateAsyncScope();
        return _isDone = await scope.ServiceProvider.GetRequiredService<AccountsDb>().Users.AnyAsync(ct);
    }

    /// <summary>Whether somebody knows the code; takes as long whatever is wrong with it.</summary>
    public bool Is(string? code) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code ?? ""), Encoding.UTF8.GetBytes(_code));
}
