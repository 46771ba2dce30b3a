using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A name in both languages while a person changes it.</summary>
public sealed class NameDraft
{
    /// <summary>In English.</summary>
    public string? English { get; set; }

    /// <summary>In Chinese.</summary>
    public string? Chinese { get; set; }

    /// <summary>The name as it was typed.</summary>
    public BilingualName Name => new(English?.Trim() ?? "", Chinese?.Trim() ?? "");

    /// <summary>A draft that changes nothing yet.</summary>
    public static NameDraft Of(BilingualName name) => new() { English = name.English, Chinese = name.Chinese };
}

/// <summary>A tier while a person changes it. What leads to it and what keeps it is remembered while it is the lowest, which
/// has neither.</summary>
public sealed class TierDraft
{
    /// <summary>Its code, as it was typed.</summary>
    public string? Code { get; set; }

    /// <summary>Its name.</summary>
    public NameDraft Name { get; init; } = new();

    /// <summary>What leads to it.</summary>
    public ConditionDraft Upgrade { get; private set; } = ConditionDraft.New();

    /// <summary>Whether what leads to it keeps it, too.</summary>
    public bool RenewsAsUpgrade { get; set; } = true;

    /// <summary>What keeps it, where that is something else.</summary>
    public ConditionDraft Renewal { get; private set; } = ConditionDraft.New();

    /// <summary>A draft that changes nothing yet.</summary>
    public static TierDraft Of(ProgrammeTier tier) => new()
    {
        Code = DraftReader.Text((int?)tier.Code),
        Name = NameDraft.Of(tier.Name),
        Upgrade = ConditionDraft.Of(tier.Upgrade),
        RenewsAsUpgrade = tier.Renewal is null,
        Renewal = ConditionDraft.Of(tier.Renewal ?? tier.Upgrade),
    };

    internal ProgrammeTier Read(DraftReader reader, string field, bool isLowest)
    {
        var code = reader.Whole($"{field}.code", Code);
        return isLowest
            ? new ProgrammeTier(code, Name.Name)
            : new ProgrammeTier(
                code, Name.Name, Upgrade.Read(reader, $"{field}.upgrade"), RenewsAsUpgrade ? null : Renewal.Read(reader, $"{field}.renewal"));
    }
}

/// <summary>A partner while a person changes it.</summary>
public sealed class PartnerDraft
{
    /// <summary>Its key.</summary>
    public string? Key { get; set; }

    /// <summary>Its name.</summary>
    public NameDraft Name { get; init; } = new();

    /// <summary>The partner as it was typed.</summary>
    public ProgrammePartner Partner => new(Key?.Trim() ?? "", Name.Name);

    /// <summary>A draft that changes nothing yet.</summary>
    public static PartnerDraft Of(ProgrammePartner partner) => new() { Key = partner.Key, Name = NameDraft.Of(partner.Name) };
}
