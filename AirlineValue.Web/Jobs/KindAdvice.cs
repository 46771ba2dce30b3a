using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>What is known of a file beside an earlier extract, for the person who says what it is.</summary>
/// <param name="Base">The earlier extract.</param>
/// <param name="Look">What was seen of both.</param>
/// <param name="Choices">The extracts that can be the base, the latest first.</param>
public sealed record KindAdvice(Extract Base, OverlapLook Look, IReadOnlyList<Extract> Choices)
{
    /// <summary>What the file probably is.</summary>
    public ExtractKind Guess => IncrementGuess.Of(Look);

    /// <summary>Whether a person has to say what it is: it looks like an increment, and nobody said so.</summary>
    /// <param name="options">What was chosen.</param>
    public bool IsQuestion(ReadingOptions options) => options.Kind is null && Guess == ExtractKind.Increment;

    /// <summary>The question, where there is nobody to ask: its Found are the figures of the look, and the base.</summary>
    public ExtractRefusal Question() => new(
        ExtractRefusalReason.UndecidedKind,
        [Number(Look.Members), Number(Look.Known), Number(Look.LookedUp), Base.FileName, Number(Look.BaseMembers)],
        ["--increment", "--snapshot"]);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
