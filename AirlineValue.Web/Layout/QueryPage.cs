using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace AirlineValue.Web.Layout;

/// <summary>
/// A page whose state stands in its query string, of which the router does not tell a page that is open. It reads its address
/// when it is opened and whenever that changes. Reads don't overlap: what changes during one is read once after it, so that the
/// last asked for is shown, not the last answered.
/// </summary>
public abstract class QueryPage : ComponentBase, IDisposable
{
    private bool _isReading;
    private bool _isOutdated;

    /// <summary>Where the page is, and goes.</summary>
    [Inject]
    protected NavigationManager Navigation { get; set; } = default!;

    /// <summary>The page's address, relative to the base, without query string.</summary>
    protected abstract string Path { get; }

    /// <summary>What stands behind the address's question mark, with it.</summary>
    protected string Query => new Uri(Navigation.Uri).Query;

    /// <inheritdoc />
    public void Dispose()
    {
        Navigation.LocationChanged -= Follow;
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads the address, and what it asks for.</summary>
    protected abstract Task ReadAsync();

    /// <inheritdoc />
    protected override void OnInitialized() => Navigation.LocationChanged += Follow;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => ReadLatestAsync();

    private void Follow(object? sender, LocationChangedEventArgs args)
    {
        if (new Uri(args.Location).AbsolutePath == Navigation.ToAbsoluteUri(Path).AbsolutePath)
            _ = InvokeAsync(FollowAsync);
    }

    private async Task FollowAsync()
    {
        try
        {
            await ReadLatestAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            // to the page's error boundary, instead of nowhere
            await DispatchExceptionAsync(e);
        }
    }

    private async Task ReadLatestAsync()
    {
        _isOutdated = true;
        if (_isReading)
            return;
        _isReading = true;
        try
        {
            while (_isOutdated)
            {
                _isOutdated = false;
                await ReadAsync();
            }
        }
        finally
        {
            _isReading = false;
        }
    }
}
