using AirlineValue.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>The accounts in the product's database. The schema is made by the product's migrations. Of what Identity offers it keeps
/// what is used: one role an account, names instead of addresses, passwords only.</summary>
public sealed class AccountsDb(DbContextOptions<AccountsDb> options) : DbContext(options)
{
    /// <summary>The accounts.</summary>
    public DbSet<Account> Users => Set<Account>();

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
