using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Audit;

/// <summary>A chip: a filter in words, and the address without it.</summary>
public sealed record AuditChip(string Text, string Href);

/// <summary>An entry in words.</summary>
/// <param name="Id">Its number.</param>
/// <param name="When">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="ActorHref">All that they did.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">To what.</param>
/// <param name="SubjectHref">All that was done to it; null for none.</param>
/// <param name="Facts">What else tells it, name and value.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditRow(
    long Id, string When, string Actor, string ActorHref, string Act, string Subject, string? SubjectHref, IReadOnlyList<(string Name, string Value)> Facts, string Hash);

/// <summary>A page of the audit.</summary>
public sealed record AuditPageView(
    AuditAddress Address, long Count, string CountText, int Pages, IReadOnlyList<AuditRow> Rows, IReadOnlyList<AuditChip> Chips, IReadOnlyList<string> Actors, string Chain, bool? Holds);

/// <summary>Makes the page of the audit.</summary>
public sealed class AuditViews(AuditLog log, FieldFormat format, ActorText actors, IStringLocalizer<AuditTexts> texts, TimeProvider clock)
{
    /// <summary>Entries a page.</summary>
    public const int PageSize = 50;

    private const int ShortHash = 10;

    // what is named instead of numbered
    private static readonly string[] Named = ["account", "backup"];

    /// <summary>Reads a page; a number beyond the last gives the last.</summary>
    public AuditPageView Read(AuditAddress address)
    {
        var filter = address.ToFilter(log, clock.LocalTimeZone);
        var count = log.Count(filter);
        var pages = (int)Math.Max(1, (count + PageSize - 1) / PageSize);
        var shown = address with { Page = Math.Min(address.Page, pages) };
        var check = log.LastCheck();
        return new AuditPageView(
            shown, count, texts["Count", format.Count(count)], pages, [.. log.Read(filter, (shown.Page - 1) * PageSize, PageSize).Select(Row)], [.. Chips(shown)],
            log.Actors(), Chain(check), check?.Found.Holds);
    }

    /// <summary>What a look at the chain found, in words.</summary>
    public string Chain(AuditCheck? check) => check switch
    {
        null => texts["Chain.Never"],
        { Found: { Break: { } broken } found } => texts["Chain.Broken", Moment(check.At), Name(check.By), texts[$"Fault.{broken.Fault}", format.Count(broken.Id)].Value, format.Count(found.Entries)],
        { Found: var found } => texts["Chain.Holds", Moment(check.At), Name(check.By), format.Count(found.Entries), found.LastHash],
    };

    /// <summary>What was done, in a few words.</summary>
    public string ActName(AuditAct act) => texts[$"Act.{act}"];

    private AuditRow Row(AuditEntry entry)
    {
        var (subject, href) = Subject(entry.Subject);
        return new AuditRow(
            entry.Id, entry.Time is { } time ? Moment(time) : entry.At, Name(entry.Actor), new AuditAddress(Actor: entry.Actor).ToString(),
            entry.Kind is { } act ? ActName(act) : entry.Act, subject, href, [.. entry.Details().Select(Fact)], entry.Hash);
    }

    private (string Text, string? Href) Subject(string subject)
    {
        var href = new AuditAddress(Subject: subject).ToString();
        if (IsDigest(subject))
        {
            return log.MemberOf(subject) is { } number
                ? (texts["Subject.member", number], new AuditAddress(Member: number).ToString())
                : (texts["Subject.erased", subject[..ShortHash]], href);
        }
        var (kind, key) = subject.LastIndexOf(' ') is var at and > 0 && subject[(at + 1)..].All(char.IsAsciiDigit)
            ? (subject[..at], subject[(at + 1)..])
            : Named.FirstOrDefault(named => subject.StartsWith(named + " ", StringComparison.Ordinal)) is { } named ? (named, subject[(named.Length + 1)..]) : (subject, "");
        var words = texts[$"Subject.{kind}", key];
        return (words.ResourceNotFound ? subject : words.Value, href);
    }

    private (string Name, string Value) Fact(KeyValuePair<string, string> detail)
    {
        var name = texts[$"Detail.{detail.Key}"];
        var value = texts[$"Value.{detail.Value}"];
        return (name.ResourceNotFound ? detail.Key : name.Value, value.ResourceNotFound ? Figure(detail.Value) : value.Value);
    }

    // digits of a count are grouped; a number that names something is short, and stays readable
    private string Figure(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? format.Count(number) : value;

    private IEnumerable<AuditChip> Chips(AuditAddress address)
    {
        if (address.Actor is { } actor)
            yield return Chip("Chip.Actor", Name(actor), address with { Actor = null });
        if (address.Act is { } act)
            yield return Chip("Chip.Act", ActName(act), address with { Act = null });
        if (address.From is { } from)
            yield return Chip("Chip.From", format.Date(from), address with { From = null });
        if (address.To is { } to)
            yield return Chip("Chip.To", format.Date(to), address with { To = null });
        if (address.Subject is { } subject)
            yield return Chip("Chip.Subject", Subject(subject).Text, address with { Subject = null });
        if (address.Member is { } member)
            yield return Chip("Chip.Member", member, address with { Member = null });
    }

    private AuditChip Chip(string key, string value, AuditAddress without) => new(texts[key, value], (without with { Page = 1 }).ToString());

    private string Name(string by) => by.Length == 0 ? texts["Actor.Unknown"] : by == Settings.CurrentUser.Retention ? texts["Actor.Retention"] : actors.Name(by);

    private string Moment(DateTimeOffset time) => format.Moment(time, clock.LocalTimeZone);

    private static bool IsDigest(string text) => text.Length == AuditChain.Start.Length && text.All(char.IsAsciiHexDigitLower);
}
