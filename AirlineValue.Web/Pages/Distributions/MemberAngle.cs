using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>Who the members are: joinings by year, gender, tier, age, places.</summary>
public sealed class MemberAngle(
    DistributionParts parts, PlaceCharts places, FieldFormat format, TierText tierTexts, IStringLocalizer<DistributionsTexts> texts)
{
    private const string BoxColour = "#6d7bc9";

    /// <summary>The charts.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="distributions">Its distributions.</param>
    /// <param name="tiers">What its tiers are called.</param>
    public IReadOnlyList<DistributionChart> Charts(int extractId, ExtractDistributions distributions, TierNames tiers) =>
    [
        parts.Histogram("Joinings", extractId, FfpDate, distributions, JoiningsMeaning),
        Values("Gender", extractId, Gender, distributions, GenderName),
        Values("Tier", extractId, FfpTier, distributions, value => TierName(value, tiers)),
        Ages(extractId, distributions),
        places.Chart("City", extractId, WorkCity, distributions),
        places.Chart("Province", extractId, WorkProvince, distributions),
        places.Chart("Country", extractId, WorkCountry, distributions),
    ];

    private string JoiningsMeaning(NumberDistribution found)
    {
        var years = found.Bars.Where(bar => bar.From is not null).ToList();
        var peak = years.MaxBy(bar => bar.Members)!;
        var mean = years.Average(bar => bar.Members);
        return texts["Joinings.Meaning", parts.Label(peak, FfpDate), format.Count(peak.Members), format.Significant(peak.Members / mean),
            format.Date(DateOnly.FromDayNumber((int)found.Maximum!.Value))];
    }

    private DistributionChart Ages(int extractId, ExtractDistributions distributions)
    {
        var chart = parts.Histogram("Age", extractId, Age, distributions, AgeMeaning);
        return chart.Figure is null || distributions.NumbersOf(Age.Name) is not { Quartiles: { } quartiles, Minimum: { } least, Maximum: { } most }
            ? chart
            : chart with
            {
                Second = RangeFigure.Create(
                    [new RangeRow(new FigureGroup("", texts["Members.All"], BoxColour), Years(least), Years(quartiles.Lower), Years(quartiles.Median), Years(quartiles.Upper), Years(most))],
                    [texts["Members"], texts["Box.Minimum"], texts["Box.Lower"], texts["Box.Median"], texts["Box.Upper"], texts["Box.Maximum"]],
                    parts.Axis("Age")),
            };

        FigureNumber Years(double value) => new(value, parts.Number(value));
    }

    private string AgeMeaning(NumberDistribution found)
    {
        var tooOld = found.Bars.Where(bar => bar.From > 100).Sum(bar => bar.Members);
        var sentence = found.Quartiles is { } quartiles
            ? texts["Age.Meaning", parts.Number(quartiles.Lower), parts.Number(quartiles.Upper), parts.Number(quartiles.Median), parts.Number(found.Maximum!.Value)].Value
            : parts.MostFrequent(found, Age);
        return tooOld == 0 ? sentence : texts["Join", sentence, texts["Age.TooOld", format.Count(tooOld)]];
    }

    private DistributionChart Values(
        string key, int extractId, ExtractColumn column, ExtractDistributions distributions, Func<ValueMembers, string> nameOf)
    {
        if (distributions.ValuesOf(column.Name) is not { Values.Count: > 0 } found)
            return parts.Missing(key, column);
        var present = found.Values.Sum(value => value.Members) + found.Rest;
        var most = found.Values.MaxBy(value => value.Members)!;
        var fewest = found.Values.MinBy(value => value.Members)!;
        var figure = BarsFigure.Level(
            [.. found.Values.Select(value => new DistributionBar(nameOf(value), [parts.Members(extractId, value.Members, Is(column, value))]))],
            parts.ColumnName(column),
            [parts.MembersWord]);
        var meaning = texts["Values.Meaning", nameOf(most), format.Share(most.Members / (double)present), nameOf(fewest), format.Share(fewest.Members / (double)present)];
        return new DistributionChart(key, parts.Heading(key), meaning, figure) { Notes = parts.Empty(extractId, column, found.Empty) };
    }

    private static MemberCondition Is(ExtractColumn column, ValueMembers value) =>
        value.Number is { } number ? new ColumnRange(column, ValueRange.Of(number)) : new ColumnIs(column, value.Text!);

    private string GenderName(ValueMembers value) => value.Text switch
    {
        "男" => texts["Gender.Male"],
        "女" => texts["Gender.Female"],
        _ => value.Text ?? "",
    };

    // the axis says that it is about codes; a code by itself would not say what it is one of
    private string TierName(ValueMembers value, TierNames tiers) => value.Number switch
    {
        null => value.Text ?? "",
        { } code when tiers.Of(code) is { } name => tierTexts.WithCode(name, code),
        { } code => tierTexts.Name(null, code),
    };
}
