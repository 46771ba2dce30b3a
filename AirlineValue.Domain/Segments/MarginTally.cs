namespace AirlineValue.Domain.Segments;

/// <summary>Counts the margins of members in every group.</summary>
internal static class MarginTally
{
    private const int Bins = 10;

    public static IReadOnlyList<MembershipMargins> Of(GroupedMembers members, GroupPortraitOptions options)
    {
        var tallies = Enumerable.Range(0, members.Groups + 1).Select(_ => new Tally(members.Groups)).ToArray();
        for (var row = 0; row < members.Ranks.Length; row++)
        {
            if (members.Ranks[row] is > 0 and var rank)
                tallies[rank].Add(
                    GroupPortrayal.Margin(members.Distance[row], members.SecondDistance[row]), members.SecondRanks[row], options);
        }
        return [.. tallies.Skip(1).Select(tally => tally.Result())];
    }

    private sealed class Tally(int groups)
    {
        private readonly int[] _tenths = new int[Bins];
        private readonly int[] _towards = new int[groups + 1];
        private int _core;
        private int _between;
        private int _edge;
        private double _sum;

        public void Add(double margin, int second, GroupPortraitOptions options)
        {
            // compared as the lists behind the bars compare them: 3 × 0.1 is not 0.3
            var tenth = 0;
            for (var i = 1; i < Bins; i++)
                tenth += margin >= i / (double)Bins ? 1 : 0;
            _tenths[tenth]++;
            _sum += margin;
            if (margin >= options.CoreMargin)
                _core++;
            else if (margin >= options.EdgeMargin)
                _between++;
            else
            {
                _edge++;
                _towards[second]++;
            }
        }

        public MembershipMargins Result() => new(
            _core, _between, _edge, _towards[1..], _tenths, _core + _between + _edge is > 0 and var all ? _sum / all : 0);
    }
}
