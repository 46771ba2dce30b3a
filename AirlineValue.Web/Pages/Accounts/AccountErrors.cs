using AirlineValue.Web.Accounts;
using AirlineValue.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Accounts;

/// <summary>Says what is wrong with a name or a password.</summary>
public static class AccountErrors
{
    /// <summary>What is wrong before anything is asked of the accounts.</summary>
    public static IReadOnlyList<string> OfForm(NameAndPassword entry, IStringLocalizer<AccountsTexts> texts, bool withName = true) =>
    [
        .. withName && string.IsNullOrWhiteSpace(entry.Name) ? [texts["Error.NameMissing"].Value] : Array.Empty<string>(),
        .. string.Equals(entry.Password ?? "", entry.Again ?? "", StringComparison.Ordinal) ? Array.Empty<string>() : [texts["Error.NotTheSame"].Value],
    ];

    /// <summary>What the accounts found wrong.</summary>
    public static IReadOnlyList<string> Of(IdentityResult result, IStringLocalizer<AccountsTexts> texts) =>
        [.. result.Errors.Select(error => TextOf(error.Code, texts)).Distinct(StringComparer.Ordinal)];

    private static string TextOf(string code, IStringLocalizer<AccountsTexts> texts) => code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) => texts["Error.TooShort", AccountRules.ShortestPassword],
        GuessedPasswords.TooLong => texts["Error.TooLong", AccountRules.LongestPassword],
        GuessedPasswords.Common => texts["Error.Common"],
        GuessedPasswords.HoldsName => texts["Error.HoldsName"],
        nameof(IdentityErrorDescriber.DuplicateUserName) => texts["Error.NameTaken"],
        nameof(IdentityErrorDescriber.InvalidUserName) => texts["Error.NameMissing"],
        nameof(IdentityErrorDescriber.InvalidToken) => texts["Error.LinkUsed"],
        nameof(IdentityErrorDescriber.PasswordMismatch) => texts["Error.OldPassword"],
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => texts["Error.Changed"],
        _ => texts["Error.Other", code],
    };
}
