using System.Net;

namespace AirlineValue.Web.Settings;

/// <summary>The reverse proxy that stands before the server, if one does.</summary>
public sealed class ProxySettings
{
    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>The addresses and networks of the proxies whose word on a request's address and scheme is taken, such as
    /// <c>10.0.0.5, 192.168.7.0/24</c>. Default: none, so that X-Forwarded headers are not looked at.</summary>
    public string Addresses { get; set; } = "";

    /// <summary>The networks; a single address is one of its own.</summary>
    public IReadOnlyList<IPNetwork> Networks() => [.. Parts().Select(Read).OfType<IPNetwork>()];

    /// <summary>All that is wrong, one sentence each that starts with the setting's key.</summary>
    public IEnumerable<string> Errors() => Parts().Where(part => Read(part) is null).Select(part =>
        $"Proxy:Addresses: found \"{part}\"; expected addresses or networks, such as 10.0.0.5 or 192.168.7.0/24");

    private string[] Parts() => Addresses.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IPNetwork? Read(string part)
    {
        if (IPNetwork.TryParse(part, out var network))
            return network;
        const int BitsOfByte = 8;
        return IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * BitsOfByte) : null;
    }
}
