using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AirlineValue.Domain.Storage;

/// <summary>Points in time as ISO 8601 text in UTC, so that their order as text is their order in time.</summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(
    time => Of(time),
    text => TimeOf(text))
{
    /// <summary>The text of a point in time.</summary>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The point in time of a text.</summary>
    public static DateTimeOffset TimeOf(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
