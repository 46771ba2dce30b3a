namespace AirlineValue.Web.Accounts;

/// <summary>What is typed to sign in, or to make an account.</summary>
public sealed class NameAndPassword
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <summary>The password so far, where it is changed.</summary>
    public string? Old { get; set; }

    /// <summary>The password again, where a new one is set.</summary>
    public string? Again { get; set; }
}
