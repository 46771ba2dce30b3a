using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace AirlineValue.Web.Protection;

/// <summary>Leads to the same page without the parameters that it can't read: a number that is none would be a failure of the
/// page, here and again in its circuit, which reads the browser's address.</summary>
public static class ReadableQuery
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Func<string, bool>>> Readers = new();

    /// <summary>Puts it into the pipeline, behind routing.</summary>
    public static IApplicationBuilder UseReadableQuery(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Query.Count == 0 || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not { } page)
            return next(context);
        var readers = Readers.GetOrAdd(page.Type, ReadersOf);
        if (!request.Query.Any(IsUnreadable))
            return next(context);
        context.Response.Redirect(request.PathBase + request.Path + new QueryBuilder(request.Query.Where(parameter => !IsUnreadable(parameter))).ToString());
        return Task.CompletedTask;

        bool IsUnreadable(KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues> parameter) =>
            readers.TryGetValue(parameter.Key, out var canRead) && !parameter.Value.All(value => string.IsNullOrEmpty(value) || canRead(value));
    });

    private static Dictionary<string, Func<string, bool>> ReadersOf(Type page)
    {
        var readers = new Dictionary<string, Func<string, bool>>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } query && ReaderOf(property.PropertyType) is { } reader)
                readers[query.Name ?? property.Name] = reader;
        }
        return readers;
    }

    private static Func<string, bool>? ReaderOf(Type type)
    {
        var read = Nullable.GetUnderlyingType(type) ?? type;
        if (read == typeof(int))
            return value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);
        return read == typeof(bool) ? value => bool.TryParse(value, out _) : null;
    }
}
