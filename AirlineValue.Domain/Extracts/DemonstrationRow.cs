using System.Buffers.Text;
using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>Rows of the demonstration extract as UTF-8, in the order of the standard columns.</summary>
/// <param name="capacity">Bytes that fit.</param>
internal sealed class DemonstrationRow(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];

    /// <summary>Bytes appended since the last writing.</summary>
    public int Length { get; private set; }

    /// <summary>Appends a member as a row.</summary>
    public void Append(int memberNumber, DemonstrationMember member, int windowEnd)
    {
        Add(memberNumber);
        AddDate(member.JoinedDay);
        AddDate(member.FirstFlightDay);
        Add(member.IsMan switch { true => "男", false => "女", null => "" });
        Add(member.Tier);
        Add(member.City);
        Add(member.Place.Province);
        Add(member.Place.Country);
        Add(member.Age);
        AddDate(windowEnd);
        AppendWindow(member, windowEnd);
        AppendYears(member);
        AppendSums(member);
        _bytes[Length - 1] = (byte)'\n';
    }

    /// <summary>Writes what was appended.</summary>
    public void WriteTo(Stream output)
    {
        output.Write(_bytes, 0, Length);
        Length = 0;
    }

    private void AppendWindow(DemonstrationMember member, int windowEnd)
    {
        Add(member.Flights);
        Add(member.BasePoints);
        Add(0);
        Add(member.ElitePointsYr2);
        Add(member.FareYr1);
        Add(member.FareYr2);
        Add(member.Kilometres);
        AddNumber(member.Kilometres * member.Discount, 2);
        if (member.HasImpossibleLastFlight)
            Add("2014/2/29  0:00:00");
        else
            AddDate(windowEnd - member.LastToEnd + 1);
        AddNumber(member.Flights / 8d, 3);
        AddNumber(member.BasePoints / 8d, 3);
        Add(member.BeginToFirst);
        Add(member.LastToEnd);
        AddNumber((double)member.FlownDays / (member.Flights - 1), 9);
        Add(member.MaxInterval);
        Add(member.OtherPointsYr1);
        Add(member.OtherPointsYr2);
        Add(member.Redemptions);
        AddNumber(member.Discount, 9);
    }

    private void AppendYears(DemonstrationMember member)
    {
        Add(member.FlightsYr1);
        Add(member.FlightsYr2);
        Add(member.BasePointsYr1);
        Add(member.BasePointsYr2);
    }

    private void AppendSums(DemonstrationMember member)
    {
        var other = member.OtherPointsYr1 + member.OtherPointsYr2;
        var notFlown = member.ElitePointsYr2 + other;
        var notFlownYr2 = member.ElitePointsYr2 + member.OtherPointsYr2;
        Add(member.ElitePointsYr2);
        Add(other);
        Add(notFlown);
        Add(notFlownYr2);
        Add(member.BasePoints + notFlown);
        Add(member.BasePointsYr2 + notFlownYr2);
        AddNumber((double)member.FlightsYr2 / member.Flights, 9);
        AddNumber((double)member.FlightsYr1 / member.Flights, 9);
        AddNumber(member.BasePointsYr1 / (member.BasePoints + 1d), 9);
        AddNumber(member.BasePointsYr2 / (member.BasePoints + 1d), 9);
        Add(member.OtherMovements);
    }

    private void Add(long? number)
    {
        if (number is { } value)
            AddWhole(value);
        AddSeparator();
    }

    private void Add(string? text)
    {
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
        AddSeparator();
    }

    private void AddDate(int dayNumber)
    {
        var date = DateOnly.FromDayNumber(dayNumber);
        AddWhole(date.Year);
        _bytes[Length++] = (byte)'/';
        AddWhole(date.Month);
        _bytes[Length++] = (byte)'/';
        AddWhole(date.Day);
        AddSeparator();
    }

    /// <summary>A number that is not negative, rounded to at most so many decimals, without zeros at the end.</summary>
    private void AddNumber(double number, int decimals)
    {
        var scale = 1L;
        for (var i = 0; i < decimals; i++)
            scale *= 10;
        var scaled = (long)Math.Round(number * scale);
        AddWhole(scaled / scale);
        var rest = scaled % scale;
        if (rest > 0)
            _bytes[Length++] = (byte)'.';
        for (; rest > 0; rest %= scale)
        {
            scale /= 10;
            _bytes[Length++] = (byte)('0' + (rest / scale));
        }
        AddSeparator();
    }

    private void AddWhole(long number)
    {
        Utf8Formatter.TryFormat(number, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    private void AddSeparator() => _bytes[Length++] = (byte)',';
}
