namespace AirlineValue.Domain.Storage;

/// <summary>Something that was done.</summary>
/// <param name="Id">Its place in the audit, from 1 without gaps.</param>
/// <param name="At">When.</param>
/// <param name="Actor">The account; the operating system's user for a command; empty where nobody is known.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">To what: "extract 3", "analysis 2", a member's salted hash.</param>
/// <param name="Detail">What else tells it, as a JSON object; never personal data.</param>
/// <param name="Previous">The hash of the entry before; <see cref="AuditChain.Start"/> for the first.</param>
/// <param name="Hash">The hash of this one, <see cref="AuditChain.HashOf"/>.</param>
public sealed record AuditEntry(
    long Id, DateTimeOffset At, string Actor, AuditAct Act, string Subject, string Detail, string Previous, string Hash);
