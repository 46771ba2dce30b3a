using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>The format of an export's file.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,
}

/// <summary>The members of a group in an export, and their responses.</summary>
/// <param name="Key">The group's key; null for members without one.</param>
/// <param name="Contacted">Members to be contacted.</param>
/// <param name="Control">Members held out.</param>
/// <param name="Reported">Members whom a file of responses names, of both.</param>
/// <param name="ContactedResponded">Of the contacted, those who responded.</param>
/// <param name="ControlResponded">Of those held out, those who responded.</param>
public sealed record ExportedGroup(string? Key, int Contacted, int Control, int Reported = 0, int ContactedResponded = 0, int ControlResponded = 0)
{
    /// <summary>Response of contacted and control.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ResponseEffect Effect => new(new ResponseRate(Contacted, ContactedResponded), new ResponseRate(Control, ControlResponded));
}

/// <summary>A list of members as it was exported for contact. It says by itself what it rested on: extract and analysis may be
/// gone.</summary>
public sealed record ContactExport
{
    /// <summary>The key; 0 while it is not stored.</summary>
    public int Id { get; init; }

    /// <summary>The strategy.</summary>
    public required Strategy Strategy { get; init; }

    /// <summary>The list as its address says it, with its question mark.</summary>
    public required string Query { get; init; }

    /// <summary>The version of the programme's rules; null for the built-in ones.</summary>
    public int? ProgrammeVersion { get; init; }

    /// <summary>The extract.</summary>
    public required int ExtractId { get; init; }

    /// <summary>The extract's file.</summary>
    public required string ExtractFile { get; init; }

    /// <summary>The end of the extract's window.</summary>
    public DateOnly? WindowEnd { get; init; }

    /// <summary>The analysis; null for none.</summary>
    public int? AnalysisId { get; init; }

    /// <summary>What the analysis said of the members; null for none.</summary>
    public int? ScoringId { get; init; }

    /// <summary>The weighting of value scores; null without an analysis.</summary>
    public int? WeightingId { get; init; }

    /// <summary>The near band; null for the rules' own, or a strategy without one.</summary>
    public double? Band { get; init; }

    /// <summary>The file's format.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>Members in the file, those held out among them.</summary>
    public int Rows { get; init; }

    /// <summary>Members of the list who are not in the file.</summary>
    public LeftOutCounts LeftOut { get; init; } = LeftOutCounts.None;

    /// <summary>The share held out, 0–0.5.</summary>
    public double HoldOutShare { get; init; }

    /// <summary>The seed of who is held out.</summary>
    public int Seed { get; init; }

    /// <summary>The heads of the file's columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Its members and responses by groups.</summary>
    public IReadOnlyList<ExportedGroup> Groups { get; init; } = [];

    /// <summary>Length of the file in bytes.</summary>
    public long FileBytes { get; init; }

    /// <summary>SHA-256 of the file in hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Members who were erased from it since it left: size and hash are those of what is kept.</summary>
    public int Erased { get; init; }

    /// <summary>When it was made: from then on its members are left in peace.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>All its members and responses.</summary>
    public ExportedGroup Whole => new(
        null, Groups.Sum(g => g.Contacted), Groups.Sum(g => g.Control), Groups.Sum(g => g.Reported),
        Groups.Sum(g => g.ContactedResponded), Groups.Sum(g => g.ControlResponded));
}
