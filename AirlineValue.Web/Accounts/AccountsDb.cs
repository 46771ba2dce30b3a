using AirlineValue.Domain.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>The accounts in the product's database. The schema is made by the product's migrations. Of what Identity offers it keeps
/// what is used: one role an account, names instead of addresses, passwords only. Whatever changes an account passes here, so that
/// none does without an entry in the audit.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options, TimeProvider clock, Database database, IHttpContextAccessor? http = null) : DbContext(options)
{
    /// <summary>The accounts.</summary>
    public DbSet<Account> Users => Set<Account>();

    /// <summary>Who changes accounts; without it whoever is signed in.</summary>
    public string? Actor { get; set; }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var facts = AccountFacts.Of(ChangeTracker.Entries<Account>(), Actor ?? http?.HttpContext?.User.Identity?.Name ?? "");
        if (facts.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        var log = new AuditLog(database, clock);
        foreach (var fact in facts)
            log.Add((SqliteConnection)Database.GetDbConnection(), fact);
        if (own is not null)
            await own.CommitAsync(cancellationToken);
        return saved;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => StoredNames.Convert(configurationBuilder);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var account = modelBuilder.Entity<Account>().ToTable("account");
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed).Ignore(a => a.TwoFactorEnabled);
        StoredNames.UseSnakeCase(modelBuilder);
    }
}
