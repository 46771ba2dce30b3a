using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>The places with most members, with their spellings put together for show.</summary>
public sealed class PlaceCharts(DistributionParts parts, FieldFormat format, IStringLocalizer<DistributionsTexts> texts)
{
    // Servers take request lines of 8,192 characters
    private const int LongestAddress = 7_500;

    /// <summary>The chart of a column of places.</summary>
    public DistributionChart Chart(string key, int extractId, ExtractColumn column, ExtractDistributions distributions)
    {
        if (distributions.PlacesOf(column.Name) is not { Places.Count: > 0 } found)
            return parts.Missing(key, column);
        var rest = found.OtherPlaces == 0 && found.OtherMembers == 0
            ? []
            : new[] { new DistributionBar(texts["Place.Others", format.Count(found.OtherPlaces)], [Others(extractId, column, found)]) };
        var bars = found.Places.Select(place => new DistributionBar(place.Name, [parts.Members(extractId, place.Members, Spelled(column, place))]));
        return new DistributionChart(key, parts.Heading(key), Meaning(found),
            BarsFigure.Level([.. bars, .. rest], parts.ColumnName(column), [parts.MembersWord]))
        {
            Notes = parts.Empty(extractId, column, found.Empty),
            Merged = [.. found.Places.Where(place => place.Spellings.Count > 1).Select(place => Merged(extractId, column, place))],
        };
    }

    private string Meaning(PlaceDistribution found)
    {
        var present = (double)(found.Places.Sum(place => place.Members) + found.OtherMembers);
        var top = found.Places.Take(3).ToList();
        var sentence = texts["Place.Meaning", VisibleText.Of(found.Places[0].Name), format.Share(found.Places[0].Members / present),
            format.Count(top.Count), format.Share(top.Sum(place => place.Members) / present)].Value;
        var merged = found.Places.Count(place => place.Spellings.Count > 1);
        return merged == 0 ? sentence : texts["Join", sentence, texts["Place.Merged", format.Count(merged)]];
    }

    /// <summary>All other places: whoever has a place that is none of the spellings shown.</summary>
    private FigureNumber Others(int extractId, ExtractColumn column, PlaceDistribution found)
    {
        var shown = found.Places.SelectMany(place => place.Spellings).Select(spelling => new ColumnIsNot(column, spelling.Text!));
        var members = parts.Members(extractId, found.OtherMembers, shown);
        return members.Href?.Length > LongestAddress ? members with { Href = null } : members;
    }

    private static IEnumerable<MemberCondition> Spelled(ExtractColumn column, Place place) =>
        place.Spellings.Select(spelling => new ColumnIs(column, spelling.Text!));

    private MergedPlace Merged(int extractId, ExtractColumn column, Place place) => new(
        VisibleText.Of(place.Name),
        [.. place.Spellings.Select(spelling => new ChartNote(
            texts["Place.Spelling", VisibleText.Of(spelling.Text!), format.Count(spelling.Members)],
            MemberLinks.Of(extractId, new ColumnIs(column, spelling.Text!))))]);
}
