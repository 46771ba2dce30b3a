using System.Net;
using System.Net.Sockets;

namespace AirlineValue.Tests.Fixtures;

/// <summary>A network between browser and server that can be cut and mended: a browser that is told to be offline keeps its open
/// connections.</summary>
public sealed class CuttableNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint _server;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _accepting;
    private CancellationTokenSource _cut = new();
    private volatile bool _isCut;

    /// <summary>Begins to pass on what is sent to <see cref="Address"/>.</summary>
    /// <param name="server">Where to, such as http://127.0.0.1:5080.</param>
    public CuttableNetwork(string server)
    {
        _server = new IPEndPoint(IPAddress.Loopback, new Uri(server).Port);
        _listener.Start();
        _accepting = AcceptAsync(_ended.Token);
    }

    /// <summary>The server's address through this network.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Ends all connections and lets no other through.</summary>
    public async Task CutAsync()
    {
        _isCut = true;
        await _cut.CancelAsync();
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend()
    {
        _cut = new CancellationTokenSource();
        _isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await CutAsync();
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting;
        _cut.Dispose();
        _ended.Dispose();
    }

    private async Task AcceptAsync(CancellationToken ct)
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptTcpClientAsync(ct);
                if (_isCut)
                    browser.Dispose();
                else
                    _ = PassAsync(browser, _cut.Token);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Nobody uses it any more.
        }
    }

    private async Task PassAsync(TcpClient browser, CancellationToken cut)
    {
        using (browser)
        using (var server = new TcpClient())
        {
            try
            {
                await server.ConnectAsync(_server, cut);
                await Task.WhenAny(
                    browser.GetStream().CopyToAsync(server.GetStream(), cut),
                    server.GetStream().CopyToAsync(browser.GetStream(), cut));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
                // Cut, or one of the two has gone: both ends are closed.
            }
        }
    }
}
