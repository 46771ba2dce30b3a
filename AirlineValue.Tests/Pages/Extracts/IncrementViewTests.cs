using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Tests.Pages.Extracts;

public sealed class IncrementViewTests
{
    private static readonly DateOnly March = new(2014, 3, 31);

    [Fact]
    public void View_EveryCount_LinksToItsMembersAndTheyAreAll()
    {
        var view = IncrementView.Of(7, Report(forRejected: 12), isBaseThere: true);
        Assert.Equal([200, 988, 19_012], view.Lines.Select(line => line.Members));
        Assert.Equal(["members?extract=7&origin=new", "members?extract=7&origin=updated", "members?extract=7&origin=taken-over"], view.Lines.Select(line => line.Href));
        Assert.Equal((20_200, "members?extract=7"), (view.All.Members, view.All.Href));
        Assert.Equal((12, "members?extract=7&origin=rejected"), (view.ForRejected!.Members, view.ForRejected.Href));
        Assert.Equal(view.All.Members, view.Lines.Sum(line => line.Members));
    }

    [Fact]
    public void View_NobodyTakenOverForARejectedRow_SaysNothingOfIt() => Assert.Null(IncrementView.Of(7, Report(forRejected: 0), isBaseThere: false).ForRejected);

    private static ImportReport Report(long forRejected) => new(
        1_200, 1_188, 12, new DateOnly(2014, 4, 30), new Dictionary<QuarantineReason, long>(), [], new Dictionary<string, long>(),
        new IncrementReport(1, "march.csv", March, 20_000, 200, 988, forRejected, [new MembersAsOf(March, 19_012)], 1));
}
