using System.Globalization;
using AirlineValue.Web.Pages.Columns;
using AirlineValue.Web.Pages.Kpis;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Monitoring;
using AirlineValue.Web.Pages.ProgrammeRules;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Pages.Valuation;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages;

/// <summary>The views of overview, segments and members in a chosen culture, as the product composes them.</summary>
internal sealed class ViewTexts : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _beforeUi = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services;

    public ViewTexts(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        _services = new ServiceCollection().AddLogging().AddFieldTexts("CNY").AddSegmentPages().AddColumnPages().AddMemberPages().AddStrategyPages()
            .AddProgrammePages().AddValuePages().AddMonitoringPage().AddKpiPages().AddScoped<AirlineValue.Web.Pages.Analyses.ActorText>().AddScoped<AirlineValue.Web.Pages.Exports.ExportViews>()
            .AddSingleton(TimeProvider.System).BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        CultureInfo.CurrentCulture = _before;
        CultureInfo.CurrentUICulture = _beforeUi;
    }
}
