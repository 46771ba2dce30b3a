using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace AirlineValue.Web.Layout;

/// <summary>Shows a designed page instead of a page that failed, logs why, and is fresh again on the next page.</summary>
public sealed class PageErrorBoundary : ErrorBoundary, IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= RecoverOnNavigation;

    /// <inheritdoc />
    protected override void OnInitialized() => Navigation.LocationChanged += RecoverOnNavigation;

    private void RecoverOnNavigation(object? sender, LocationChangedEventArgs args) => Recover();
}
