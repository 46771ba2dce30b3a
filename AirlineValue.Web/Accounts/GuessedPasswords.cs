using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace AirlineValue.Web.Accounts;

/// <summary>Refuses passwords that are too long, that many people use, or that hold the account's name. Behind a shortest length
/// the lists of leaked passwords are variations on few words ("Password2024!", "qwerty123456"), so that the word is looked up,
/// without what people put around it and in place of letters.</summary>
public sealed class GuessedPasswords : IPasswordValidator<Account>
{
    /// <summary>The code of the error for a password that many people use.</summary>
    public const string Common = "PasswordIsCommon";

    /// <summary>The code of the error for a password that holds the name.</summary>
    public const string HoldsName = "PasswordHoldsName";

    /// <summary>The code of the error for a password that is too long.</summary>
    public const string TooLong = "PasswordTooLong";

    private const string Resource = "AirlineValue.Web.Accounts.guessed-passwords.txt";

    private const string NotLetters = "0123456789!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";

    private const int ShortestName = 4;

    private static readonly Lazy<FrozenSet<string>> Words = new(Read);

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(ErrorOf(user.UserName, password ?? "") is { } code ? IdentityResult.Failed(new IdentityError { Code = code }) : IdentityResult.Success);

    /// <summary>The code of what is wrong with a password; null for nothing.</summary>
    public static string? ErrorOf(string? name, string password)
    {
        if (password.Length > AccountRules.LongestPassword)
            return TooLong;
        if (IsCommon(password))
            return Common;
        return name is { Length: >= ShortestName } && password.Contains(name, StringComparison.OrdinalIgnoreCase) ? HoldsName : null;
    }

    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var letters = string.Concat(lower.Where(char.IsLetter));
        var core = lower.AsSpan().Trim(NotLetters);
        return letters.Length == 0
            || IsRepeated(password)
            || Words.Value.Contains(letters)
            || Words.Value.Contains(string.Concat(core.ToString().Select(LetterOf)));
    }

    // "p@ssw0rd" is "password"
    private static char LetterOf(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    };

    // "aaaaaaaaaaaa" and "abcabcabcabc" are in no list, and the first that anybody tries
    private static bool IsRepeated(string password)
    {
        for (var length = 1; length <= password.Length / 3; length++)
        {
            var period = length;
            if (!password.Where((character, i) => character != password[i % period]).Any())
                return true;
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
