using AirlineValue.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace AirlineValue.Web.Layout;

/// <summary>Shows a designed page instead of a page that failed, logs why, and is fresh again on the next page.</summary>
public sealed class PageErrorBoundary : ErrorBoundary, IDisposable
{
    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ILogger<PageErrorBoundary> Log { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose() => Navigation.LocationChanged -= RecoverOnNavigation;

    /// <inheritdoc />
    protected override void OnInitialized() => Navigation.LocationChanged += RecoverOnNavigation;

    /// <inheritdoc />
    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is not AccessDeniedException denied)
            return base.OnErrorAsync(exception);
        // no fault of the program: the role was changed while the page was open
        Log.LogInformation("An act was refused: the role does not have the permission {Permission}", denied.Permission);
        return Task.CompletedTask;
    }

    private void RecoverOnNavigation(object? sender, LocationChangedEventArgs args) => Recover();
}
