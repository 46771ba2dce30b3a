using System.Globalization;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AirlineValue.Tests.Resources;

/// <summary>The product's texts and formats in a chosen culture, as the product composes them.</summary>
internal sealed class Texts : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _beforeUi = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services;

    public Texts(string culture, string currency = "CNY")
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        _services = new ServiceCollection().AddLogging().AddFieldTexts(currency).BuildServiceProvider();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        CultureInfo.CurrentCulture = _before;
        CultureInfo.CurrentUICulture = _beforeUi;
    }
}
