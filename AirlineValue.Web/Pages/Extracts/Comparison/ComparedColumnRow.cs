namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>A number that counts members, with its link to them.</summary>
/// <param name="Text">The number.</param>
/// <param name="Href">The members; null where there are none.</param>
/// <param name="Note">Their share, for the pointer.</param>
public sealed record CountedMembers(string Text, string? Href, string? Note = null);

/// <summary>What is said of a column's shift: whether it is more than chance, and big enough to matter.</summary>
/// <param name="Key">The key of its text.</param>
/// <param name="Text">In words.</param>
/// <param name="Sign">A sign beside the words.</param>
/// <param name="Style">The badge's class.</param>
public sealed record ShiftVerdict(string Key, string Text, string Sign, string Style);

/// <summary>A column in the table; every figure as it is read.</summary>
/// <param name="Name">Standard name.</param>
/// <param name="Meaning">What it holds.</param>
/// <param name="Href">Its detail.</param>
/// <param name="IsShown">Whether its detail is shown.</param>
/// <param name="Index">The stability index.</param>
/// <param name="IndexPrecise">The index in full, with the limits of chance.</param>
/// <param name="Bar">Width of the bar and place of its mark, as style.</param>
/// <param name="Verdict">What is said of it.</param>
/// <param name="BaseMean">Mean in the base.</param>
/// <param name="OtherMean">Mean in the extract.</param>
/// <param name="Difference">Difference of the means.</param>
/// <param name="BaseEmpty">Empty cells of the base.</param>
/// <param name="OtherEmpty">Empty cells of the extract.</param>
/// <param name="Changed">Common members whose cell changed.</param>
public sealed record ComparedColumnRow(
    string Name,
    string Meaning,
    string Href,
    bool IsShown,
    string Index,
    string IndexPrecise,
    string Bar,
    ShiftVerdict Verdict,
    string BaseMean,
    string OtherMean,
    string Difference,
    CountedMembers BaseEmpty,
    CountedMembers OtherEmpty,
    CountedMembers Changed);
