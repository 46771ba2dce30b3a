namespace AirlineValue.Domain.Extracts;

/// <summary>The members of a month of the series, one after the other, each from the seed and its place alone.</summary>
/// <param name="seed">The seed of the series.</param>
/// <param name="days">The last days of the series' months.</param>
/// <param name="month">The month, 1 for the first.</param>
/// <param name="drift">What comes over the members; null for nothing.</param>
internal sealed class DemonstrationMonth(int seed, IReadOnlyList<int> days, int month, DemonstrationDrift? drift)
{
    /// <summary>Months that what is wrong with a member's fares stays the same.</summary>
    private const int MonthsOfDirt = 6;

    private const double DaysPerYear = 365.25;

    private readonly DemonstrationWindow _window = new(days[month - 1]);
    private readonly DemonstrationSuccession _succession = new(seed, days[0]);
    private readonly DemonstrationFlights _flights = new();
    private readonly DemonstrationPoints _points = new();
    private readonly DemonstrationRandom _random = new();
    private readonly DemonstrationDrift? _drift = drift is not null && month >= drift.Month ? drift : null;

    /// <summary>How many held the place before the member that was found last.</summary>
    public int Predecessors => _succession.Predecessors;

    private int FirstDay => days[0] - DemonstrationWindow.DaysBefore;

    /// <summary>Whether the extract has a member of this place.</summary>
    public bool Has(int place) => Look(place) is not null;

    /// <summary>The member who holds a place; null when the extract has none.</summary>
    public DemonstrationMember? Find(int place)
    {
        if (Look(place) is not { } member)
            return null;
        var subject = DemonstrationSuccession.Subject(place, Predecessors);
        _points.Draw(_random, seed, subject, FirstDay, _window.End);
        _points.Fill(member, _flights.All, _window.Begin(member.JoinedDay), _window.End);
        _random.Restart(seed, DemonstrationPurpose.Person, subject);
        member.DrawPerson(_random);
        member.FirstFlightDay = FirstFlight(member);
        var birthday = (DemonstrationExtract.WindowEnd.DayNumber / DaysPerYear) + _random.NextDouble();
        member.Age += (int)Math.Floor((_window.End / DaysPerYear) - birthday);
        Soil(member, subject);
        return member;
    }

    private DemonstrationMember? Look(int place)
    {
        _succession.Find(place, _window.End);
        _random.Restart(seed, DemonstrationPurpose.Flights, DemonstrationSuccession.Subject(place, Predecessors));
        _flights.Draw(_random, _succession.Career, _succession.Joined, FirstDay, _window.End);
        var joined = _succession.Joined;
        if (_drift is not null)
        {
            _random.Restart(seed, DemonstrationPurpose.Drift, DemonstrationSuccession.Subject(place, Predecessors));
            _flights.Change(_drift, _random, _window.End);
            joined = _drift.JoinedAs(joined, days[_drift.Month - 1]);
        }
        return _window.Look(_flights.All, joined);
    }

    // Flights before the first day that is looked at are not known: the first one lies somewhere in the first year
    private int FirstFlight(DemonstrationMember member)
    {
        var known = _flights.All[0].Day;
        foreach (var flight in _flights.All)
        {
            known = flight.Day;
            if (known >= member.JoinedDay)
                break;
        }
        var waited = _random.Next(365);
        return _succession.Joined >= FirstDay ? known : Math.Max(member.JoinedDay, Math.Min(known, _succession.Joined + waited));
    }

    private void Soil(DemonstrationMember member, long subject)
    {
        _random.Restart(seed, DemonstrationPurpose.Dirt, subject);
        DemonstrationDirt.SoilPerson(member, _random);
        DemonstrationDirt.SoilDates(member, _random, days[0] + DemonstrationWindow.DaysBefore, _window.End - member.LastToEnd + 15);
        _random.Restart(seed, DemonstrationPurpose.Fares, (subject << 16) + ((month + subject) / MonthsOfDirt));
        DemonstrationDirt.SoilFares(member, _random);
    }
}
