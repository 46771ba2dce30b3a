using AirlineValue.Domain.Cleaning;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>Cleaning profiles by name. Analyses keep copies: nothing that happens here changes one.</summary>
/// <param name="database">Where to.</param>
/// <param name="clock">Tells when a profile was made.</param>
public sealed class CleaningProfileStore(Database database, TimeProvider clock)
{
    private const int SqliteConstraint = 19;

    /// <summary>The built-in profile, then those that were saved, by name.</summary>
    public async Task<IReadOnlyList<CleaningProfile>> ListAsync(CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        var stored = await context.CleaningProfiles.OrderBy(p => p.Name).ToListAsync(ct);
        return [CleaningProfile.Default, .. stored.Select(p => new CleaningProfile(p.Name, p.Options))];
    }

    /// <summary>The profile of this name, whatever the case; null when there is none.</summary>
    public async Task<CleaningProfile?> FindAsync(string name, CancellationToken ct = default)
    {
        if (CleaningProfile.IsDefaultName(name))
            return CleaningProfile.Default;
        await using var context = database.CreateDbContext();
        // The column compares without regard to case.
        return await context.CleaningProfiles.FirstOrDefaultAsync(p => p.Name == name.Trim(), ct) is { } found
            ? new CleaningProfile(found.Name, found.Options)
            : null;
    }

    /// <summary>Saves settings under a name that is not yet used.</summary>
    /// <returns>What is wrong with the name; null when it was saved.</returns>
    public async Task<ProfileNameError?> CreateAsync(CleaningProfile profile, string by, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        if (CleaningProfile.NameError(profile.Name, await NamesAsync(context, ct)) is { } error)
            return error;
        var made = new StoredCleaningProfile
        {
            Name = profile.Name.Trim(),
            Options = profile.Options,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = by,
        };
        context.CleaningProfiles.Add(made);
        return await SaveAsync(context, () => Fact(made.Id, "saved", by), ct);
    }

    /// <summary>Gives a profile other settings; false when there is none of this name.</summary>
    public async Task<bool> ChangeAsync(CleaningProfile profile, string by, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.CleaningProfiles.AsTracking().FirstOrDefaultAsync(p => p.Name == profile.Name, ct) is not { } stored)
            return false;
        var changed = ChangedParts.Of(stored.Options, profile.Options);
        stored.Options = profile.Options;
        return await SaveAsync(context, () => Fact(stored.Id, "changed", by, changed), ct) is null;
    }

    /// <summary>Gives a profile another name; one that only differs in case will do.</summary>
    /// <returns>What is wrong with the name; null when the profile has it.</returns>
    public async Task<ProfileNameError?> RenameAsync(string name, string newName, string by, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        var others = (await NamesAsync(context, ct)).Where(other => !other.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (CleaningProfile.NameError(newName, others) is { } error)
            return error;
        if (await context.CleaningProfiles.AsTracking().FirstOrDefaultAsync(p => p.Name == name, ct) is not { } profile)
            return ProfileNameError.Missing;
        profile.Name = newName.Trim();
        return await SaveAsync(context, () => Fact(profile.Id, "renamed", by), ct);
    }

    /// <summary>Deletes a profile; the built-in one stays.</summary>
    public async Task DeleteAsync(string name, string by, CancellationToken ct = default)
    {
        await using var context = database.CreateDbContext();
        if (await context.CleaningProfiles.FirstOrDefaultAsync(p => p.Name == name, ct) is not { } stored)
            return;
        context.CleaningProfiles.Remove(stored);
        await SaveAsync(context, () => Fact(stored.Id, "deleted", by), ct);
    }

    private static AuditFact Fact(int id, string change, string by, string? changed = null) =>
        new(by, AuditAct.CleaningProfileChanged, $"cleaning profile {AuditText.Of(id)}", ("change", change), ("changed", changed));

    private static Task<List<string>> NamesAsync(AirlineValueDb context, CancellationToken ct) =>
        context.CleaningProfiles.Select(p => p.Name).ToListAsync(ct);

    // Somebody else may have taken the name since it was looked at.
    private async Task<ProfileNameError?> SaveAsync(AirlineValueDb context, Func<AuditFact> fact, CancellationToken ct)
    {
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(ct);
            await context.SaveChangesAsync(ct);
            AuditLog.Append((SqliteConnection)context.Database.GetDbConnection(), clock.GetUtcNow(), fact());
            await transaction.CommitAsync(ct);
            return null;
        }
        catch (DbUpdateException e) when (e.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint })
        {
            return ProfileNameError.Taken;
        }
    }
}
