namespace AirlineValue.Domain.Quality;

/// <summary>A bar: the members whose cell is at least <paramref name="From"/> and less than <paramref name="To"/>.</summary>
/// <param name="From">The lower edge, within; null when the bar is open. Dates are day numbers.</param>
/// <param name="To">The upper edge, not within; null when the bar is open.</param>
/// <param name="Members">Members.</param>
/// <param name="Sum">Sum of their cells.</param>
public sealed record Bar(double? From, double? To, long Members, double Sum);

/// <summary>Quartiles of whole numbers, exact; between two members they are interpolated, as by default in numpy and R.</summary>
/// <param name="Lower">25 % quantile.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="Upper">75 % quantile.</param>
public sealed record ExactQuartiles(double Lower, double Median, double Upper);

/// <summary>The distribution of a number or date over the members.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Bars">The bars, ascending and without gaps; empty bars at both ends are left out.</param>
/// <param name="Empty">Members whose cell is empty: with those of all bars, all members.</param>
/// <param name="Minimum">The smallest cell; null when all are empty.</param>
/// <param name="Maximum">The largest cell; null when all are empty.</param>
/// <param name="Quartiles">The quartiles; null for columns that hold other than small whole numbers.</param>
public sealed record NumberDistribution(
    string Column, IReadOnlyList<Bar> Bars, long Empty, double? Minimum, double? Maximum, ExactQuartiles? Quartiles)
{
    /// <summary>Members whose cell is not empty.</summary>
    public long Present => Bars.Sum(bar => bar.Members);

    /// <summary>The sum of all cells.</summary>
    public double Sum => Bars.Sum(bar => bar.Sum);
}

/// <summary>How often a value stands in a column.</summary>
/// <param name="Text">A text; null in a column of numbers.</param>
/// <param name="Number">A number; null in a column of texts.</param>
/// <param name="Members">Members.</param>
public sealed record ValueMembers(string? Text, double? Number, long Members);

/// <summary>The distribution of a column with few values.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Values">The values: numbers ascending, texts by members.</param>
/// <param name="Rest">Members with values beyond the most frequent <see cref="ValueTally.MostValues"/>.</param>
/// <param name="Empty">Members whose cell is empty.</param>
public sealed record ValueDistribution(string Column, IReadOnlyList<ValueMembers> Values, long Rest, long Empty);

/// <summary>A place, with all its spellings.</summary>
/// <param name="Name">Its most frequent spelling.</param>
/// <param name="Members">Members with one of the spellings.</param>
/// <param name="Spellings">The spellings as they stand in the file, the most frequent first.</param>
public sealed record Place(string Name, long Members, IReadOnlyList<ValueMembers> Spellings);

/// <summary>The distribution of a column of places. Spellings are put together for show only: see
/// <see cref="PlaceSpelling"/>.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Places">The places with most members, at most <see cref="PlaceTally.MostPlaces"/>.</param>
/// <param name="OtherPlaces">How many other places there are.</param>
/// <param name="OtherMembers">Members of the other places.</param>
/// <param name="Spellings">How many spellings there are; a lower bound from <see cref="PlaceTally.MostSpellings"/> on.</param>
/// <param name="Empty">Members whose cell is empty.</param>
public sealed record PlaceDistribution(
    string Column, IReadOnlyList<Place> Places, int OtherPlaces, long OtherMembers, int Spellings, long Empty);

/// <summary>Two columns against each other.</summary>
/// <param name="X">The column across.</param>
/// <param name="Y">The column upwards.</param>
/// <param name="Edges">The lower edges of the cells on both axes, ascending; the last cell is open, and so is the first
/// to below.</param>
/// <param name="Members">Members: element [y][x] of the cell that begins at edge y and edge x.</param>
/// <param name="Unknown">Members with an empty cell in one of the columns: with all others, all members.</param>
/// <param name="Less">Members whose y is less than x.</param>
/// <param name="Equal">Members whose y is x.</param>
/// <param name="More">Members whose y is more than x.</param>
public sealed record CrossDistribution(
    string X, string Y, IReadOnlyList<double> Edges, IReadOnlyList<long[]> Members, long Unknown, long Less, long Equal, long More);

/// <summary>The distributions of an extract, from the angles of members, flights and points. Those that rest on a column
/// which the extract lacks are not there.</summary>
/// <param name="Members">All members.</param>
/// <param name="Numbers">Numbers, and joinings by year.</param>
/// <param name="Values">Gender and tier.</param>
/// <param name="Places">City, province and country of work.</param>
/// <param name="Crosses">Flights and points of two columns against each other.</param>
public sealed record ExtractDistributions(
    long Members,
    IReadOnlyList<NumberDistribution> Numbers,
    IReadOnlyList<ValueDistribution> Values,
    IReadOnlyList<PlaceDistribution> Places,
    IReadOnlyList<CrossDistribution> Crosses)
{
    /// <summary>The distribution of a number or date; null when the extract lacks the column.</summary>
    public NumberDistribution? NumbersOf(string column) => Numbers.FirstOrDefault(h => h.Column == column);

    /// <summary>The distribution of a column with few values; null when the extract lacks it.</summary>
    public ValueDistribution? ValuesOf(string column) => Values.FirstOrDefault(v => v.Column == column);

    /// <summary>The distribution of a column of places; null when the extract lacks it.</summary>
    public PlaceDistribution? PlacesOf(string column) => Places.FirstOrDefault(p => p.Column == column);

    /// <summary>Two columns against each other; null when the extract lacks one of them.</summary>
    public CrossDistribution? Cross(string x, string y) => Crosses.FirstOrDefault(c => c.X == x && c.Y == y);
}
