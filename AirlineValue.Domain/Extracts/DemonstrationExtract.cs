namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Writes a synthetic extract of realistic shape: all 44 columns, the identities between them, five kinds of flyers in
/// the shares of the published case study, and the dirt that real extracts hold. The same number and seed always give
/// the same bytes.
/// </summary>
public static class DemonstrationExtract
{
    /// <summary>How many members the product's own demonstration has.</summary>
    public const int DefaultMembers = 20_000;

    /// <summary>The seed of the product's own demonstration.</summary>
    public const int DefaultSeed = 1;

    /// <summary>Most members of one extract.</summary>
    public const int MaxMembers = 100_000_000;

    /// <summary>End of the window: LOAD_TIME of every row.</summary>
    public static readonly DateOnly WindowEnd = new(2014, 3, 31);

    /// <summary>The number of the first member; the others follow.</summary>
    internal const int FirstMemberNumber = 10_000_001;

    /// <summary>Writes an extract as UTF-8 CSV with LF.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="members">How many rows: 1 to <see cref="MaxMembers"/>.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="progress">Told how many rows are written, now and then.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of members is out of range.</exception>
    public static void Write(
        Stream output, int members, int seed, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(members, MaxMembers);
        var file = new DemonstrationWriter(output, progress, cancellation);
        file.WriteHeader();
        var random = new Random(seed);
        for (var i = 0; i < members; i++)
        {
            var member = DemonstrationMember.Draw(random, WindowEnd.DayNumber);
            DemonstrationDirt.Soil(member, random, WindowEnd.DayNumber);
            file.Write(FirstMemberNumber + i, member, WindowEnd.DayNumber);
        }
        file.End();
    }
}
