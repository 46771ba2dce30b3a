using AirlineValue.Domain.Segments;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>A pair to be judged.</summary>
/// <param name="First">The first indicator.</param>
/// <param name="Second">The second.</param>
/// <param name="Verdict">The judgement in words.</param>
/// <param name="IsDoubtful">Whether it spoils consistency most.</param>
public sealed record PairRow(string First, string Second, string Verdict, bool IsDoubtful);

/// <summary>An indicator with the weight that it gets.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Weight">The weight.</param>
/// <param name="Share">The same as a number, 0–1.</param>
public sealed record WeightBar(string Name, string Weight, double Share);

/// <summary>How well judgements agree.</summary>
/// <param name="Text">The consistency ratio and what it means.</param>
/// <param name="IsAccepted">Whether they agree well enough.</param>
/// <param name="Advice">What to look at again; null for nothing.</param>
/// <param name="Pair">Which pair that is.</param>
/// <param name="Position">The judgement that would agree.</param>
public sealed record ConsistencyView(string Text, bool IsAccepted, string? Advice, int Pair, int Position);

/// <summary>A group before and after.</summary>
/// <param name="Group">The group.</param>
/// <param name="Repetition">Which of several of this name.</param>
/// <param name="Before">Place and mean score under the current weighting.</param>
/// <param name="After">The same under the draft.</param>
/// <param name="Moved">How its place changes.</param>
public sealed record PreviewRow(CustomerGroup Group, int Repetition, string Before, string After, string Moved);

/// <summary>What a draft comes to.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Bars">The weights; none when they can't be used.</param>
/// <param name="Consistency">How well judgements agree; null for given weights.</param>
/// <param name="Preview">What becomes of the groups' places; none without an analysis.</param>
public sealed record WeightsView(IReadOnlyList<PairRow> Pairs, IReadOnlyList<WeightBar> Bars, ConsistencyView? Consistency, IReadOnlyList<PreviewRow> Preview);

/// <summary>A stored weighting in the list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weights">Its weights.</param>
/// <param name="Origin">Where the weights come from.</param>
/// <param name="Saved">When and by whom it was saved.</param>
/// <param name="IsCurrent">Whether everybody sees it.</param>
/// <param name="IsBuiltIn">Whether it can't be removed.</param>
public sealed record WeightingRow(int Id, string Name, string Weights, string Origin, string Saved, bool IsCurrent, bool IsBuiltIn);
