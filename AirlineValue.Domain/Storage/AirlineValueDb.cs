using AirlineValue.Domain.Extracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AirlineValue.Domain.Storage;

/// <summary>The product's database. The schema is made by the steps in Migrations, not by EF.</summary>
public sealed class AirlineValueDb(DbContextOptions<AirlineValueDb> options) : DbContext(options)
{
    /// <summary>Extracts in every status.</summary>
    public DbSet<Extract> Extracts => Set<Extract>();

    /// <summary>Members of all extracts, staged ones included: ask through the extract's status.</summary>
    public DbSet<Member> Members => Set<Member>();

    /// <summary>Rows that were not imported.</summary>
    public DbSet<StoredQuarantinedRow> QuarantinedRows => Set<StoredQuarantinedRow>();

    /// <summary>What is known of extracts.</summary>
    public DbSet<StoredProfile> Profiles => Set<StoredProfile>();

    /// <summary>Trained models.</summary>
    public DbSet<StoredAnalysis> Analyses => Set<StoredAnalysis>();

    /// <summary>Named clusters of the models.</summary>
    public DbSet<StoredSegment> Segments => Set<StoredSegment>();

    /// <summary>What models say of extracts.</summary>
    public DbSet<StoredScoring> Scorings => Set<StoredScoring>();

    /// <summary>Figures of the segments in each scoring.</summary>
    public DbSet<StoredSegmentFigures> SegmentFigures => Set<StoredSegmentFigures>();

    /// <summary>Named settings of cleaning, the built-in one excepted.</summary>
    public DbSet<StoredCleaningProfile> CleaningProfiles => Set<StoredCleaningProfile>();

    /// <summary>The queue.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        StoredNames.Convert(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Extract>(MapExtract);
        modelBuilder.Entity<Member>(MapMember);
        modelBuilder.Entity<StoredQuarantinedRow>(e => e.ToTable("quarantined_row").HasKey(r => new { r.ExtractId, r.Ordinal }));
        modelBuilder.Entity<StoredProfile>(MapProfile);
        modelBuilder.Entity<StoredAnalysis>(MapAnalysis);
        modelBuilder.Entity<StoredSegment>(MapSegment);
        modelBuilder.Entity<StoredScoring>(MapScoring);
        modelBuilder.Entity<StoredSegmentFigures>(MapSegmentFigures);
        modelBuilder.Entity<StoredCleaningProfile>(e => e.ToTable("cleaning_profile").Property(p => p.Options).HasJson());
        modelBuilder.Entity<Job>(MapJob);
        StoredNames.UseSnakeCase(modelBuilder);
    }

    private static void MapExtract(EntityTypeBuilder<Extract> e)
    {
        e.ToTable("extract");
        e.Property(x => x.ReadingOptions).HasJson();
        e.Property(x => x.Layout).HasJson();
        e.Property(x => x.Refusal).HasJson();
        e.Property(x => x.Report).HasJson();
        e.Property(x => x.Totals).HasJson();
    }

    private static void MapMember(EntityTypeBuilder<Member> e)
    {
        e.ToTable("member");
        e.Property(m => m.Id).HasColumnName("id").ValueGeneratedNever();
        e.Property(m => m.ExtractId).HasColumnName("extract_id").HasComputedColumnSql("id >> 32");
        foreach (var column in ExtractColumns.All)
            e.Property(MemberProperty.NameOf(column)).HasColumnName(column.Name);
    }

    private static void MapProfile(EntityTypeBuilder<StoredProfile> e)
    {
        e.ToTable("extract_profile").HasKey(p => p.ExtractId);
        e.Property(p => p.Columns).HasJson();
        e.Property(p => p.Distributions).HasJson();
        e.Property(p => p.Correlation).HasJson();
        e.Property(p => p.Consistency).HasJson();
    }

    private static void MapAnalysis(EntityTypeBuilder<StoredAnalysis> e)
    {
        e.ToTable("analysis");
        e.Property(a => a.IndicatorSet).HasJson();
        e.Property(a => a.CleaningOptions).HasJson();
        e.Property(a => a.ClusteringOptions).HasJson();
        e.Property(a => a.Scaler).HasJson();
        e.Property(a => a.Validity).HasJson();
        e.Property(a => a.Seconds).HasJson();
        e.Property(a => a.Replacement).HasJson();
        e.HasMany(a => a.Segments).WithOne().HasForeignKey(s => s.AnalysisId);
    }

    private static void MapSegment(EntityTypeBuilder<StoredSegment> e)
    {
        e.ToTable("segment").HasKey(s => new { s.AnalysisId, s.Rank });
        e.Property(s => s.Name).HasJson();
        e.Property(s => s.CentreStandardised).HasJson();
        e.Property(s => s.Centre).HasJson();
    }

    private static void MapScoring(EntityTypeBuilder<StoredScoring> e)
    {
        e.ToTable("scoring");
        e.Property(s => s.Funnel).HasJson();
        e.Property(s => s.Spreads).HasJson();
        e.Property(s => s.Classic).HasJson();
        e.Property(s => s.Drift).HasJson();
        e.HasMany(s => s.SegmentFigures).WithOne().HasForeignKey(f => f.ScoringId);
    }

    private static void MapSegmentFigures(EntityTypeBuilder<StoredSegmentFigures> e)
    {
        e.ToTable("segment_figures").HasKey(f => new { f.ScoringId, f.Rank });
        e.Property(f => f.Figures).HasJson();
        e.Property(f => f.Spreads).HasJson();
    }

    private static void MapJob(EntityTypeBuilder<Job> e)
    {
        e.ToTable("job");
        e.Property(j => j.Request).HasJson();
        e.Property(j => j.Failure).HasJson();
    }
}
