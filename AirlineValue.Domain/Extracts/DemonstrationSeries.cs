namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Extracts of month after month of one synthetic programme. Members keep their number, person, joining date and habits;
/// each month some are new, some are lost, most fly on at their own pace, and some change it. The programme is in
/// equilibrium: without a drift the members of any month are spread alike, but for chance. Each month can be written by
/// itself, and the same arguments always give the same bytes; a longer series with the same first month goes on with them.
/// </summary>
public sealed class DemonstrationSeries
{
    /// <summary>Fewest months of a series.</summary>
    public const int FewestMonths = 2;

    /// <summary>Most months of a series.</summary>
    public const int MostMonths = 120;

    /// <summary>Most members of a month.</summary>
    public const int MostMembers = 10_000_000;

    private const int PlacesAtOnce = 512;

    private readonly int[] _days;
    private readonly DemonstrationDrift? _drift;
    private int? _places;

    /// <summary>Describes a series.</summary>
    /// <param name="members">Members of the first month, 1 to <see cref="MostMembers"/>; the others have about as many.</param>
    /// <param name="months">How many months, <see cref="FewestMonths"/> to <see cref="MostMonths"/>.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <param name="until">The last month's LOAD_TIME; null for <see cref="DemonstrationExtract.WindowEnd"/>. The last day of a
    /// month makes the others end with theirs.</param>
    /// <param name="drift">What comes over the members; null for nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public DemonstrationSeries(int members, int months, int seed, DateOnly? until = null, DemonstrationDrift? drift = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(members, MostMembers);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, FewestMonths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        if (drift is not null)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(drift.Shift, DemonstrationDrift.Smallest, nameof(drift));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(drift.Shift, DemonstrationDrift.Largest, nameof(drift));
            ArgumentOutOfRangeException.ThrowIfLessThan(drift.Month, 1, nameof(drift));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(drift.Month, months, nameof(drift));
        }
        (Members, Seed, _drift) = (members, seed, drift);
        WindowEnds = [.. Enumerable.Range(1 - months, months).Select(back => MonthsFrom(until ?? DemonstrationExtract.WindowEnd, back))];
        _days = [.. WindowEnds.Select(end => end.DayNumber)];
    }

    /// <summary>Members of the first month.</summary>
    public int Members { get; }

    /// <summary>Where the random numbers start.</summary>
    public int Seed { get; }

    /// <summary>LOAD_TIME of each month, the earliest first.</summary>
    public IReadOnlyList<DateOnly> WindowEnds { get; }

    /// <summary>Writes a month as UTF-8 CSV with LF.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="month">The month, 1 for the first.</param>
    /// <param name="progress">Told how many rows are written, now and then.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The series has no such month.</exception>
    public void Write(Stream output, int month, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, _days.Length);
        _places ??= CountPlaces(cancellation);
        var file = new DemonstrationWriter(output, progress, cancellation);
        file.WriteHeader();
        var members = new DemonstrationMonth(Seed, _days, month, _drift);
        for (var place = 0; place < _places; place++)
        {
            if (members.Find(place) is { } member)
                file.Write(DemonstrationExtract.FirstMemberNumber + place + (members.Predecessors * _places.Value), member, _days[month - 1]);
        }
        file.End();
    }

    // As many places as give the members that are asked for in the first month
    private int CountPlaces(CancellationToken cancellation)
    {
        var first = new DemonstrationMonth(Seed, _days, 1, _drift);
        var place = 0;
        for (var found = 0; found < Members; place++)
        {
            if (place % PlacesAtOnce == 0)
                cancellation.ThrowIfCancellationRequested();
            if (first.Has(place))
                found++;
        }
        return place;
    }

    private static DateOnly MonthsFrom(DateOnly until, int months)
    {
        var moved = until.AddMonths(months);
        return until.Day == DateTime.DaysInMonth(until.Year, until.Month)
            ? new DateOnly(moved.Year, moved.Month, DateTime.DaysInMonth(moved.Year, moved.Month))
            : moved;
    }
}
