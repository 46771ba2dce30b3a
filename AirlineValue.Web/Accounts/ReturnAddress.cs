namespace AirlineValue.Web.Accounts;

/// <summary>Where a form leads back to: never to another site.</summary>
public static class ReturnAddress
{
    /// <summary>The address, where it is one of this site that a header can take; else the first page.</summary>
    public static string Local(string? url)
    {
        var isLocal = url is not null && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            && !url.StartsWith("/\\", StringComparison.Ordinal);
        // a header takes ASCII only; browsers send the address already escaped
        return isLocal && url!.All(character => char.IsAscii(character) && !char.IsControl(character)) ? url! : "/";
    }
}
