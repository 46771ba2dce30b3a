using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A filter of members in words, for pages and for the head of a downloaded list.</summary>
public sealed class MemberFilterText(FieldFormat format, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>All conditions, apart from the segment; null when there is none.</summary>
    public string? Of(MemberFilter filter)
    {
        List<string> parts = [];
        void Add(string key, string? value)
        {
            if (value is not null)
                parts.Add(texts[$"Filter.{key}.Condition", value]);
        }
        Add("MemberNo", filter.MemberNo);
        Add("Tier", filter.Tier is { } tier ? format.Count(tier) : null);
        Add("Place", filter.Place);
        Add("MinimumF", filter.MinimumF is { } f ? format.Precise(f) : null);
        Add("MinimumM", filter.MinimumM is { } m ? format.Precise(m) : null);
        Add("MaximumR", filter.MaximumR is { } r ? format.Precise(r) : null);
        Add("MinimumC", filter.MinimumC is { } c ? format.Precise(c) : null);
        return parts.Count == 0 ? null : string.Join(texts["Filter.Separator"], parts);
    }

    /// <summary>What the list is ordered by.</summary>
    public string Of(MemberSort sort, bool descending) => sort == MemberSort.File
        ? texts[descending ? "Order.File.Descending" : "Order.File"]
        : texts[descending ? "Order.Descending" : "Order.Ascending", texts[$"Order.{sort}"].Value];
}
