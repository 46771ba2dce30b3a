using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>What a column is about, so that a table of 44 columns can be read in parts.</summary>
public enum ColumnGroup
{
    /// <summary>Who the member is.</summary>
    Members,

    /// <summary>Flights, distances and fares.</summary>
    Flights,

    /// <summary>Points and redemptions.</summary>
    Points,
}

/// <summary>Puts columns into groups.</summary>
public static class ColumnGroups
{
    private static readonly HashSet<ExtractColumn> OfFlights =
    [
        ExtractColumns.FirstFlightDate, ExtractColumns.LoadTime, ExtractColumns.LastFlightDate, ExtractColumns.AvgDiscount,
        ExtractColumns.RationL1YFlightCount, ExtractColumns.RationP1YFlightCount,
    ];

    private static readonly HashSet<ExtractColumn> OfPoints =
    [
        ExtractColumns.ExchangeCount, ExtractColumns.PointNotFlight, ExtractColumns.RationP1YBps, ExtractColumns.RationL1YBps,
        ExtractColumns.PointsExpiryDate,
    ];

    /// <summary>The group of a column.</summary>
    public static ColumnGroup Of(ExtractColumn column)
    {
        if (column.Unit == ColumnUnit.Points || OfPoints.Contains(column))
            return ColumnGroup.Points;
        return OfFlights.Contains(column)
            || column.Unit is ColumnUnit.Flights or ColumnUnit.Kilometres or ColumnUnit.Currency or ColumnUnit.Days
            ? ColumnGroup.Flights
            : ColumnGroup.Members;
    }
}
