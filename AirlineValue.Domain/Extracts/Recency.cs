namespace AirlineValue.Domain.Extracts;

/// <summary>LAST_TO_END = LOAD_TIME − LAST_FLIGHT_DATE + 1: a flight on the window's last day is 1, so the one gives the other.</summary>
internal static class Recency
{
    /// <summary>Fills in what is empty, except dates that could not be read.</summary>
    public static void Complete(MemberBatch batch, int windowEnd)
    {
        var days = batch.Integers(ExtractColumns.LastToEnd);
        var dates = batch.Dates(ExtractColumns.LastFlightDate);
        var lastFlightBit = 1L << ExtractColumns.LastFlightDate.Ordinal;
        for (var i = 0; i < batch.Count; i++)
        {
            if (days[i] == MemberBatch.NoInteger && dates[i] != MemberBatch.NoDate)
                days[i] = windowEnd - dates[i] + 1;
            else if (dates[i] == MemberBatch.NoDate && days[i] != MemberBatch.NoInteger && (batch.Unreadable[i] & lastFlightBit) == 0)
                dates[i] = DateBefore(windowEnd, days[i]);
        }
    }

    /// <summary>Empties the one of the two that the file does not have: it is given anew for each batch.</summary>
    public static void Clear(MemberBatch batch, ExtractLayout layout)
    {
        if (!layout.Columns.Any(c => c.Name is "LAST_TO_END"))
            Array.Fill(batch.Integers(ExtractColumns.LastToEnd), MemberBatch.NoInteger);
        if (!layout.Columns.Any(c => c.Name is "LAST_FLIGHT_DATE"))
            Array.Fill(batch.Dates(ExtractColumns.LastFlightDate), MemberBatch.NoDate);
    }

    /// <summary>The day, or none when the number of days leads out of what dates can be read.</summary>
    private static int DateBefore(int windowEnd, long lastToEnd)
    {
        var day = windowEnd - lastToEnd + 1;
        return day >= DateCell.FirstDay && day <= DateCell.LastDay ? (int)day : MemberBatch.NoDate;
    }
}
