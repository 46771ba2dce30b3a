using System.Collections.Concurrent;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;

namespace AirlineValue.Web.Auditing;

/// <summary>Which lists were looked at by whom, so that each is noted once a session.</summary>
public sealed class SeenLists(ProductSettings settings, TimeProvider clock)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Actor, string Subject, string Filter), DateTimeOffset> _seen = new();

    /// <summary>Whether somebody looks at a list for the first time in a session.</summary>
    public bool IsFirst(string actor, string subject, string filter)
    {
        var now = clock.GetUtcNow();
        var session = TimeSpan.FromHours(settings.Accounts.SessionHours);
        if (_seen.Count >= Most)
        {
            foreach (var old in _seen.Where(look => look.Value + session < now || _seen.Count >= Most))
                _seen.TryRemove(old);
        }
        var key = (actor, subject, filter);
        if (_seen.TryGetValue(key, out var last) && last + session >= now)
            return false;
        _seen[key] = now;
        return true;
    }
}

/// <summary>Notes in the audit what of members somebody looks at.</summary>
public sealed class LookLog(AuditLog log, SeenLists seen, AuthenticationStateProvider states, PersistentComponentState carried) : IDisposable
{
    private const string CarriedMember = "member-seen";

    private PersistingComponentStateSubscription? _carrying;

    /// <summary>Notes a look at a member's page: one entry, though the page is made for the answer and again for the circuit.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="number">The membership number.</param>
    public async Task MemberSeenAsync(int extract, string number)
    {
        var digest = log.DigestOf(number);
        var look = $"{AuditText.Extract(extract)} {digest}";
        if (carried.TryTakeFromJson<string>(CarriedMember, out var noted) && string.Equals(noted, look, StringComparison.Ordinal))
            return;
        log.Add(new AuditFact(await ActorAsync(), AuditAct.MemberSeen, digest, ("extract", AuditText.Of(extract))));
        _carrying?.Dispose();
        _carrying = carried.RegisterOnPersisting(
            () =>
            {
                carried.PersistAsJson(CarriedMember, look);
                return Task.CompletedTask;
            },
            RenderMode.InteractiveServer);
    }

    /// <summary>Notes a look at a list of members, once a session.</summary>
    /// <param name="extract">The extract.</param>
    /// <param name="list">Which members.</param>
    /// <param name="count">How many they are.</param>
    public Task ListSeenAsync(int extract, MembersAddress list, long count) =>
        RowsSeenAsync(AuditText.Extract(extract), "members", FilterOf(list), count);

    /// <summary>Notes a look at rows, once a session.</summary>
    /// <param name="subject">Whose rows they are, as the audit names it.</param>
    /// <param name="what">A word: members, quarantine, rejected rows.</param>
    /// <param name="filter">Which rows.</param>
    /// <param name="count">How many they are.</param>
    public async Task RowsSeenAsync(string subject, string what, string filter, long count)
    {
        var actor = await ActorAsync();
        if (seen.IsFirst(actor, $"{subject} {what}", filter))
            log.Add(new AuditFact(actor, AuditAct.ListSeen, subject, ("what", what), ("filter", filter), ("rows", AuditText.Of(count))));
    }

    /// <summary>Which members a list has, in which a membership number stands by its salted hash.</summary>
    public string FilterOf(MembersAddress list) => FilterOf(list, log);

    /// <summary>The same without the service.</summary>
    public static string FilterOf(MembersAddress list, AuditLog log)
    {
        var parts = (list with { Page = 1, Fields = [], Order = MemberOrder.File, Kpi = null }).Parameters()
            .Select(part => part.Name == ParameterNames.Number || part.Name.EndsWith(ExtractColumns.MemberNo.Name, StringComparison.OrdinalIgnoreCase) ? (part.Name, Value: log.DigestOf(part.Value)) : part);
        return "?" + string.Join('&', parts.Select(part => $"{part.Name}={part.Value}"));
    }

    /// <inheritdoc />
    public void Dispose() => _carrying?.Dispose();

    private async Task<string> ActorAsync() => (await states.GetAuthenticationStateAsync()).User.Identity?.Name ?? "";
}
