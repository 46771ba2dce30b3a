namespace AirlineValue.Domain.Strategies;

/// <summary>What about rules that can be used will surprise with an extract.</summary>
public enum ProgrammeWarningReason
{
    /// <summary>No member of the extract has the tier's code.</summary>
    NoMember,

    /// <summary>Members of the extract have a code that the rules do not name; tiers of theirs are not judged.</summary>
    NoTier,
}

/// <summary>Something about a rule that is no error, but that whoever makes the rules wants to know.</summary>
/// <param name="Field">Which rule, as errors name it.</param>
/// <param name="Reason">What it is.</param>
/// <param name="Code">The tier's code.</param>
public sealed record ProgrammeWarning(string Field, ProgrammeWarningReason Reason, int Code)
{
    /// <summary>Holds the tiers of rules against the codes that occur in an extract.</summary>
    /// <param name="programme">The rules.</param>
    /// <param name="codes">The codes, ascending; none where they are not known, so that nothing is said.</param>
    public static IReadOnlyList<ProgrammeWarning> Of(Programme programme, IReadOnlyList<double> codes) => codes.Count == 0
        ? []
        :
        [
            .. programme.Tiers.Index().Where(tier => !codes.Contains(tier.Item.Code))
                .Select(tier => new ProgrammeWarning($"tiers[{tier.Index}].code", ProgrammeWarningReason.NoMember, tier.Item.Code)),
            .. codes.Where(code => programme.Tiers.All(tier => tier.Code != code))
                .Select(code => new ProgrammeWarning("tiers", ProgrammeWarningReason.NoTier, (int)code)),
        ];
}
