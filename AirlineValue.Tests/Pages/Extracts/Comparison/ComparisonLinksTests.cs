using System.Text;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Extracts.Comparison;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Extracts.Comparison;

/// <summary>The lists behind the numbers of a comparison are as long as the numbers say.</summary>
public sealed class ComparisonLinksTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly List<string> _wrong = [];
    private MemberQueries _members = default!;
    private ComparisonLinks _links = default!;
    private ExtractComparison _comparison = default!;

    public async ValueTask InitializeAsync()
    {
        var database = _temporary.Database;
        _members = new MemberQueries(database);
        _links = new ComparisonLinks(
            await StoredExtract.ImportAsync(database, Demonstration(1_500, 1, 0)), await StoredExtract.ImportAsync(database, Demonstration(1_600, 2, 40)));
        _comparison = new ComparisonRun(
            new ExtractStore(database), new ColumnStore(database), new MemberMatching(database), new ComparisonStore(database), TimeProvider.System)
            .Run(_links.BaseId, _links.OtherId, cancellation: Cancelled);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Links_OfTheMembers_OpenAsMany()
    {
        Assert.Equal(new MemberOverlap(New: 100, Lost: 40, Common: 1_460), _comparison.Members);
        await CheckAsync(100, _links.New());
        await CheckAsync(40, _links.Lost());
        await CheckAsync(1_460, _links.Common());
        Assert.Empty(_wrong);
    }

    [Fact]
    public async Task Links_OfTheColumns_OpenAsMany()
    {
        Assert.Contains(_comparison.Columns, column => column.Changes.Emptied > 0);
        foreach (var column in _comparison.Columns)
        {
            await CheckAsync(column.Changes.Changed, _links.Changed(column.Column));
            await CheckAsync(column.Base.Empty, ComparisonLinks.Empty(_links.BaseId, column.Column));
            await CheckAsync(column.Other.Empty, ComparisonLinks.Empty(_links.OtherId, column.Column));
            await CheckAsync(column.Other.Present, ComparisonLinks.Present(_links.OtherId, column.Column));
        }
        Assert.Empty(_wrong);
    }

    [Fact]
    public async Task Links_OfTheBins_OpenAsMany()
    {
        Assert.Equal(Enum.GetValues<ComparedBinKind>(), _comparison.Columns.SelectMany(column => column.Bins).Select(bin => bin.Kind).Distinct().Order());
        foreach (var column in _comparison.Columns)
        {
            foreach (var bin in column.Bins)
            {
                await CheckAsync(bin.Base, ComparisonLinks.Of(_links.BaseId, column.Column, bin, column.Bins));
                await CheckAsync(bin.Other, ComparisonLinks.Of(_links.OtherId, column.Column, bin, column.Bins));
            }
        }
        Assert.Empty(_wrong);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task CheckAsync(long expected, string link)
    {
        var address = MembersAddress.Read(link[link.IndexOf('?')..]);
        Assert.Empty(address.Unreadable);
        var basis = await _members.FindBasisAsync(address.Extract, null, Cancelled);
        var found = await _members.CountAsync(basis.Basis!, address.Conditions, Cancelled);
        if (found != expected)
            _wrong.Add($"{link}: {found}, not {expected}");
    }

    private static byte[] Demonstration(int members, int seed, int skipped)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(1).Concat(lines.Skip(1 + skipped))));
    }
}
