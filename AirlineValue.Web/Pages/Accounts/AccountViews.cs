using AirlineValue.Web.Accounts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Accounts;

/// <summary>A line of the list of accounts.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Its name.</param>
/// <param name="Role">Its role.</param>
/// <param name="IsDisabled">Whether it may sign in no more.</param>
/// <param name="State">That in a word.</param>
/// <param name="Style">good, warn or bad.</param>
/// <param name="LastSignIn">When it signed in last.</param>
/// <param name="Created">When and by whom it was made.</param>
public sealed record AccountRow(int Id, string Name, Role Role, bool IsDisabled, string State, string Style, string LastSignIn, string Created);

/// <summary>Makes the list of accounts.</summary>
public sealed class AccountViews(FieldFormat format, IStringLocalizer<AccountsTexts> texts, TimeProvider clock)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<AccountRow> Of(IReadOnlyList<AccountLine> accounts) => [.. accounts.Select(Row)];

    private AccountRow Row(AccountLine account)
    {
        var (state, style) = account switch
        {
            { IsDisabled: true } => (texts["State.Disabled"].Value, "bad"),
            { LockedUntil: { } until } => (texts["State.Locked", Moment(until)].Value, "warn"),
            { HasPassword: false } => (texts["State.Invited"].Value, "warn"),
            _ => (texts["State.Active"].Value, "good"),
        };
        return new AccountRow(
            account.Id, account.Name, account.Role, account.IsDisabled, state, style,
            account.LastSignInAt is { } at ? Moment(at) : texts["Never"],
            account.CreatedBy.Length == 0 ? Moment(account.CreatedAt) : texts["CreatedBy", Moment(account.CreatedAt), account.CreatedBy]);
    }

    private string Moment(DateTimeOffset time) => format.Moment(time, clock.LocalTimeZone);
}
