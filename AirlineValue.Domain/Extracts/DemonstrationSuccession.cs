namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Who holds a place in the programme on a day. When a member is lost, a new one takes the place, so that the members of
/// any month are spread alike: whoever holds a place on the first day is drawn as one who is met at a random moment, that
/// is, in proportion to the length of the stay and anywhere in it (Feller, "An Introduction to Probability Theory and Its
/// Applications", volume 2, chapter XI, the renewal process in equilibrium).
/// </summary>
/// <param name="seed">The seed of the series.</param>
/// <param name="firstEnd">The first month's last day.</param>
internal sealed class DemonstrationSuccession(int seed, int firstEnd)
{
    /// <summary>Most members that a place can have one after the other.</summary>
    public const int MostHolders = 256;

    private readonly DemonstrationRandom _random = new();

    /// <summary>The career of the member who holds the place.</summary>
    public DemonstrationCareer Career { get; } = new();

    /// <summary>How many held the place before, in the months of the series.</summary>
    public int Predecessors { get; private set; }

    /// <summary>The day on which that member joined.</summary>
    public int Joined { get; private set; }

    /// <summary>Finds who holds a place on a day, not before the first month's end.</summary>
    public void Find(int place, int day)
    {
        Predecessors = 0;
        _random.Restart(seed, DemonstrationPurpose.Career, Subject(place, 0));
        do
        {
            Career.Draw(_random, place);
        }
        while (_random.NextDouble() * DemonstrationCareer.LongestStay >= Career.Stay);
        var from = firstEnd - _random.Next(Career.Stay);
        while (from + Career.Stay <= day)
        {
            from += Career.Stay;
            Predecessors++;
            _random.Restart(seed, DemonstrationPurpose.Career, Subject(place, Predecessors));
            Career.Draw(_random, place);
        }
        Joined = from - DemonstrationCareer.FirstDayInExtracts;
    }

    /// <summary>What random numbers of a member are drawn by.</summary>
    public static long Subject(int place, int predecessors) => ((long)place * MostHolders) + predecessors;
}
