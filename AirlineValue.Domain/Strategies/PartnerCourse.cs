using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How a member's partner points went from year 1 to year 2.</summary>
public enum PartnerCourse
{
    /// <summary>The points of a year are not known.</summary>
    Unknown,

    /// <summary>None in year 1, some in year 2.</summary>
    Began,

    /// <summary>Some in both years, more in year 2.</summary>
    Grew,

    /// <summary>The same in both years, not none.</summary>
    Same,

    /// <summary>Some in both years, fewer in year 2.</summary>
    Fell,

    /// <summary>Some in year 1, none in year 2.</summary>
    Stopped,

    /// <summary>None in either year.</summary>
    Never,
}

/// <summary>The member's partner points went a certain way from year 1 to year 2.</summary>
/// <param name="Course">The way.</param>
public sealed record HasPartnerCourse(PartnerCourse Course) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => "partner course";

    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition; null when the extract does not have the points of both years.</summary>
    /// <param name="source">The members.</param>
    public RowCodes? RowsOf(MemberSource source) =>
        PartnerCourses.Of(source) is { } codes ? new RowCodes(codes, 1UL << (int)Course) : null;
}

/// <summary>Finds how partner points went.</summary>
public static class PartnerCourses
{
    /// <summary>The courses that are counted, what grows first.</summary>
    public static IReadOnlyList<PartnerCourse> All { get; } =
        [PartnerCourse.Began, PartnerCourse.Grew, PartnerCourse.Same, PartnerCourse.Fell, PartnerCourse.Stopped, PartnerCourse.Never, PartnerCourse.Unknown];

    /// <summary>The key of a course in addresses, such as <c>began</c>.</summary>
    public static string Key(this PartnerCourse course) => $"{char.ToLowerInvariant(course.ToString()[0])}{course.ToString()[1..]}";

    /// <summary>The course of a key, whatever the case; null when there is none.</summary>
    public static PartnerCourse? Find(string key) =>
        All.Where(course => string.Equals(course.Key(), key, StringComparison.OrdinalIgnoreCase)).Select(course => (PartnerCourse?)course).FirstOrDefault();

    /// <summary>The course of each row; null when the extract does not have the points of both years.</summary>
    public static byte[]? Of(MemberSource source)
    {
        if (source.Column(ExtractColumns.AddPointsSumYr1)?.Numbers is not { } year1 || source.Column(ExtractColumns.AddPointsSumYr2)?.Numbers is not { } year2)
            return null;
        var codes = new byte[year1.Length];
        for (var row = 0; row < codes.Length; row++)
            codes[row] = (byte)Of(year1[row], year2[row]);
        return codes;
    }

    /// <summary>How many members of each group went each way: element [rank, course], rank 0 for members without a group;
    /// null when the extract does not have the points of both years.</summary>
    public static int[,]? Count(MemberSource source)
    {
        if (Of(source) is not { } codes)
            return null;
        var groups = source.Scores();
        var counts = new int[(groups?.GroupKeys.Count ?? 0) + 1, All.Count];
        for (var row = 0; row < codes.Length; row++)
            counts[groups?.Group[row] ?? 0, codes[row]]++;
        return counts;
    }

    private static PartnerCourse Of(double year1, double year2)
    {
        if (double.IsNaN(year1) || double.IsNaN(year2))
            return PartnerCourse.Unknown;
        return (year1 > 0, year2 > 0) switch
        {
            (false, false) => PartnerCourse.Never,
            (false, true) => PartnerCourse.Began,
            (true, false) => PartnerCourse.Stopped,
            _ => year2 > year1 ? PartnerCourse.Grew : year2 < year1 ? PartnerCourse.Fell : PartnerCourse.Same,
        };
    }
}
