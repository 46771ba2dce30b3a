using System.Globalization;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A list of members as its address says it: filter, order and page, all in the query string, so that a list
/// can be bookmarked, sent and gone back to.</summary>
public sealed record MemberListAddress
{
    /// <summary>The analysis; null for the current one.</summary>
    public int? Analysis { get; init; }

    /// <summary>Which members, apart from the segment, which is in the path.</summary>
    public MemberFilter Filter { get; init; } = new();

    /// <summary>What the list is ordered by.</summary>
    public MemberSort Sort { get; init; } = MemberSort.File;

    /// <summary>Whether the highest come first.</summary>
    public bool Descending { get; init; }

    /// <summary>The page, 1-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What could not be read: the parameters' names with what was found. They are left out.</summary>
    public IReadOnlyList<(string Name, string Found)> Unreadable { get; init; } = [];

    /// <summary>Whether any member is filtered out by what a person asked for.</summary>
    public bool IsFiltered => Filter != new MemberFilter();

    /// <summary>Reads an address.</summary>
    /// <param name="value">Gives a parameter's value, or null.</param>
    public static MemberListAddress Read(Func<string, string?> value)
    {
        var reader = new Reader(value);
        var sort = reader.Text(Parameter.Sort) ?? nameof(MemberSort.File);
        var address = new MemberListAddress
        {
            Analysis = reader.Whole(Parameter.Analysis),
            Filter = new MemberFilter
            {
                MemberNo = reader.Text(Parameter.MemberNo),
                Tier = reader.Whole(Parameter.Tier),
                Place = reader.Text(Parameter.Place),
                MinimumF = reader.Number(Parameter.MinimumF),
                MinimumM = reader.Number(Parameter.MinimumM),
                MaximumR = reader.Number(Parameter.MaximumR),
                MinimumC = reader.Number(Parameter.MinimumC),
            },
            Sort = reader.SortOf(sort.TrimStart('-')),
            Descending = sort.StartsWith('-'),
            Page = Math.Max(1, reader.Whole(Parameter.Page) ?? 1),
        };
        return address with { Unreadable = reader.Unreadable };
    }

    /// <summary>The query string, with its question mark; empty when nothing differs from the whole list in the file's
    /// order.</summary>
    public string ToQuery()
    {
        List<string> parts = [];
        void Add(string name, object? value)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)!)}");
        }
        Add(Parameter.Analysis, Analysis);
        Add(Parameter.MemberNo, Filter.MemberNo);
        Add(Parameter.Tier, Filter.Tier);
        Add(Parameter.Place, Filter.Place);
        Add(Parameter.MinimumF, Filter.MinimumF);
        Add(Parameter.MinimumM, Filter.MinimumM);
        Add(Parameter.MaximumR, Filter.MaximumR);
        Add(Parameter.MinimumC, Filter.MinimumC);
        Add(Parameter.Sort, Sort == MemberSort.File && !Descending ? null : $"{(Descending ? "-" : "")}{Sort}");
        Add(Parameter.Page, Page > 1 ? Page : null);
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    /// <summary>The list in the order that a click on a column's head asks for: first the end of the column that is
    /// worth looking at, then the other end.</summary>
    public MemberListAddress SortedBy(MemberSort sort) => this with
    {
        Sort = sort,
        Descending = sort == Sort ? !Descending : HighestFirst(sort),
        Page = 1,
    };

    private static bool HighestFirst(MemberSort sort) =>
        sort is MemberSort.Tier or MemberSort.L or MemberSort.F or MemberSort.M or MemberSort.C or MemberSort.Fares;

    private sealed class Reader(Func<string, string?> value)
    {
        public List<(string Name, string Found)> Unreadable { get; } = [];

        public string? Text(string name) => value(name)?.Trim() is { Length: > 0 } text ? text : null;

        public int? Whole(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                return whole;
            Unreadable.Add((name, text));
            return null;
        }

        public double? Number(string name)
        {
            if (Text(name) is not { } text)
                return null;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
                return number;
            Unreadable.Add((name, text));
            return null;
        }

        public MemberSort SortOf(string text)
        {
            if (!int.TryParse(text, CultureInfo.InvariantCulture, out _) && Enum.TryParse<MemberSort>(text, ignoreCase: true, out var sort))
                return sort;
            Unreadable.Add((Parameter.Sort, text));
            return MemberSort.File;
        }
    }

    /// <summary>The names in the query string.</summary>
    public static class Parameter
    {
        /// <summary>The analysis.</summary>
        public const string Analysis = "analysis";

        /// <summary>Start of the membership number.</summary>
        public const string MemberNo = "member";

        /// <summary>Card tier.</summary>
        public const string Tier = "tier";

        /// <summary>Place of work.</summary>
        public const string Place = "place";

        /// <summary>Lowest number of flights.</summary>
        public const string MinimumF = "minF";

        /// <summary>Lowest mileage.</summary>
        public const string MinimumM = "minM";

        /// <summary>Highest recency.</summary>
        public const string MaximumR = "maxR";

        /// <summary>Lowest discount coefficient.</summary>
        public const string MinimumC = "minC";

        /// <summary>Order; a minus sign in front for the highest first.</summary>
        public const string Sort = "sort";

        /// <summary>Page.</summary>
        public const string Page = "page";
    }
}
