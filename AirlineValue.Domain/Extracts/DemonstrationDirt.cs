namespace AirlineValue.Domain.Extracts;

/// <summary>The dirt of real extracts, in about the shares of the published one.</summary>
internal static class DemonstrationDirt
{
    /// <summary>Soils one member in ten or so, mostly in what is not required.</summary>
    public static void Soil(DemonstrationMember member, Random random, int windowEnd)
    {
        SoilPerson(member, random);
        SoilFares(member, random);
        SoilDates(member, random, windowEnd, windowEnd - 366);
    }

    /// <summary>Soils what a member is like.</summary>
    public static void SoilPerson(DemonstrationMember member, Random random)
    {
        var at = random.NextDouble();
        if (at < 0.036)
            member.City = null;
        else if (at < 0.037)
            member.City = ".";
        else if (at < 0.0373)
            member.City = "#NAME?";
        at = random.NextDouble();
        if (at < 0.0067)
            member.Age = null;
        else if (at < 0.00672)
            member.Age = 110;
        if (random.NextDouble() < 0.0005)
            member.IsMan = null;
    }

    /// <summary>Empties fares, or sets them to 0.</summary>
    public static void SoilFares(DemonstrationMember member, Random random)
    {
        var at = random.NextDouble();
        if (at < 0.0087)
            member.FareYr1 = null;
        else if (at < 0.0109)
            member.FareYr2 = null;
        else if (at < 0.0149)
            (member.FareYr1, member.FareYr2) = (0, 0);
    }

    /// <summary>Soils dates.</summary>
    /// <param name="member">The member.</param>
    /// <param name="random">Where the choice comes from.</param>
    /// <param name="lastDay">The day after which no flight can lie.</param>
    /// <param name="joinedAgain">A day after the last flight of a member who has not flown for a year.</param>
    public static void SoilDates(DemonstrationMember member, Random random, int lastDay, int joinedAgain)
    {
        var at = random.NextDouble();
        if (at < 0.0067)
            member.HasImpossibleLastFlight = true;
        else if (at < 0.0069)
            member.FirstFlightDay = new DateOnly(1905, 12, 31).DayNumber;
        else if (at < 0.0074)
            member.FirstFlightDay = lastDay + 1 + random.Next(300);
        else if (at < 0.0224 && member.LastToEnd > 380)
            member.JoinedDay = joinedAgain;
    }
}
