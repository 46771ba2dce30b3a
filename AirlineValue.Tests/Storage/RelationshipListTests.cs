using System.Text;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>Lists with the figures of cross-sell, win-back and keep, of a file that was imported.</summary>
public sealed class RelationshipListTests : IDisposable
{
    // ratio 0.5; steady; silent 30 days with gaps of 10 and at most 20; nothing in year 1
    private const string File = """
        MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END,FFP_TIER,P1Y_Flight_Count,L1Y_Flight_Count,AVG_INTERVAL,MAX_INTERVAL,ADD_POINTS_SUM_YR_1,ADD_POINTS_SUM_YR_2
        A,2010/1/1,2014/3/31,15,9000,0.8,1000,500,5,4,10,5,10,20,100,50
        B,2010/1/1,2014/3/31,20,9000,0.8,1000,1000,5,4,10,10,10,20,0,50
        C,2010/1/1,2014/3/31,20,9000,0.8,1000,1000,31,4,10,10,10,20,0,0
        D,2010/1/1,2014/3/31,20,9000,0.8,0,1000,5,4,0,20,10,20,5000,0
        """;

    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Page_SortedByLikelihood_ShowsItWithTheChanges()
    {
        var (members, basis) = await ImportAsync();
        var likelihood = MemberField.Of(MemberMeasure.LeavingLikelihood);
        var page = await members.PageAsync(
            Granted.Read, basis, [], new MemberOrder(likelihood, true), [likelihood, MemberField.Changes, MemberField.Of(MemberMeasure.BehaviourChanges), MemberField.Of(MemberMeasure.WinBackPriority)], 1, 50, Ct);
        Assert.Equal(["C", "A", "B", "D"], page.Rows.Select(r => r.Number));
        Assert.Equal([0.632120558829, 0.5, 0, 0], page.Rows.Select(r => Math.Round(r.Cells[0].Number, 12)));
        // flights, partner points; silence is longer than the longest gap and not longer than three mean ones
        Assert.Equal([0, 0b000101, 0, 0b000100], page.Rows.Select(r => (int)r.Cells[1].Number));
        Assert.Equal([0.0, 2, 0, 1], page.Rows.Select(r => r.Cells[2].Number));
        Assert.All(page.Rows, r => Assert.True(r.Cells[3].IsEmpty));
    }

    [Fact]
    public async Task Count_ConditionsOnChangesAndCourses_FindsThem()
    {
        var (members, basis) = await ImportAsync();
        Assert.Equal(2, await members.CountAsync(basis, [new HasBehaviourChange(null)], Ct));
        Assert.Equal(1, await members.CountAsync(basis, [new HasBehaviourChange(BehaviourChange.Flights)], Ct));
        Assert.Equal(1, await members.CountAsync(basis, [new HasBehaviourChange(BehaviourChange.Flights), new HasBehaviourChange(BehaviourChange.PartnerPoints)], Ct));
        Assert.Equal(1, await members.CountAsync(basis, [new HasPartnerCourse(PartnerCourse.Began)], Ct));
        Assert.Equal(2, await members.CountAsync(basis, [new HasPartnerCourse(PartnerCourse.Never), new HasPartnerCourse(PartnerCourse.Stopped)], Ct));
        Assert.Equal(2, await members.CountAsync(basis, [new MeasureRange(MemberMeasure.LeavingLikelihood, new ValueRange(0.5, null))], Ct));
    }

    [Fact]
    public async Task Pictures_WithoutAnAnalysis_AreNothing()
    {
        var (_, basis) = await ImportAsync();
        var queries = new RelationshipQueries(_temporary.Database);
        Assert.Null(await queries.CrossSellAsync(basis, ct: Ct));
        Assert.Null(await queries.ActivityAsync(basis, Strategy.Keep, ct: Ct));
    }

    [Fact]
    public async Task Pictures_AnalysisWithoutTheColumns_SayWhatIsUnknown()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        var basis = (await new MemberQueries(_temporary.Database).FindBasisAsync(1, null, Ct)).Basis!;
        var queries = new RelationshipQueries(_temporary.Database);
        var keep = await queries.ActivityAsync(basis, Strategy.Keep, ct: Ct);
        Assert.Equal(0, keep!.Changed);
        Assert.Null(await queries.CrossSellAsync(basis, version: 99, ct: Ct));
        Assert.Same(keep, await queries.ActivityAsync(basis, Strategy.Keep, ct: Ct));
    }

    private async Task<(MemberQueries Members, MemberBasis Basis)> ImportAsync()
    {
        var extract = await StoredExtract.ImportAsync(_temporary.Database, Encoding.UTF8.GetBytes(File.ReplaceLineEndings("\n") + "\n"));
        var members = new MemberQueries(_temporary.Database);
        return (members, (await members.FindBasisAsync(extract, null, Ct)).Basis!);
    }
}
