using System.Globalization;
using Microsoft.Extensions.Localization;
using Radzen;

namespace AirlineValue.Web.Resources;

/// <summary>Gives the component library its texts in our languages; it ships English only.</summary>
public sealed class RadzenLocalizer(IStringLocalizer<RadzenTexts> texts) : ILocalizer
{
    /// <inheritdoc />
    public string? Get(string key, CultureInfo culture) =>
        texts[key] is { ResourceNotFound: false } text ? text.Value : null;
}
