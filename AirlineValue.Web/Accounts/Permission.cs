namespace AirlineValue.Web.Accounts;

/// <summary>Something that a role may or may not do. Every page and every endpoint asks for one of them.</summary>
public enum Permission
{
    /// <summary>See figures of groups, strategies and periods, which name no member.</summary>
    SeeAggregates,

    /// <summary>See rows of members, and a member's page.</summary>
    SeeMembers,

    /// <summary>Take lists of members out of the building.</summary>
    Download,

    /// <summary>See extracts, what is in them, their cleaning and their analyses.</summary>
    SeeExtracts,

    /// <summary>Ask for work that examines: analyses that are not current, cleaning profiles, the choice of k, comparisons.</summary>
    Analyse,

    /// <summary>Bring extracts, score them, and delete them.</summary>
    Upload,

    /// <summary>Decide what everybody sees and goes by: the current analysis, the weighting, the programme's rules.</summary>
    Decide,

    /// <summary>Keep whom not to contact, and what came of contacts.</summary>
    Contact,

    /// <summary>Accounts, settings, audit and backup.</summary>
    Administer,
}
