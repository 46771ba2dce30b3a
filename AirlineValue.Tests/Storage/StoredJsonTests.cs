using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Tests.Storage;

public sealed class StoredJsonTests
{
    [Fact]
    public void Types_KnownAtBuildTime_HaveNoDefaultsToForget()
    {
        var known = KnownTypes();
        Assert.NotEmpty(known);
        Assert.DoesNotContain(known, type => type.Namespace!.StartsWith("AirlineValue", StringComparison.Ordinal) && ForgettableProperties(type).Any());
    }

    private static List<Type> KnownTypes()
    {
        var context = typeof(Database).Assembly.GetType("AirlineValue.Domain.Storage.StoredJson", throwOnError: true)!;
        return [.. context.GetProperties()
            .Where(property => typeof(JsonTypeInfo).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0])];
    }

    // Generated code sets every init-only property that no constructor takes, also when the text says nothing about it.
    private static IEnumerable<PropertyInfo> ForgettableProperties(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return type.GetProperties().Where(property =>
            property.SetMethod is { } set
            && set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            && !parameters.Contains(property.Name)
            && property.GetCustomAttribute<RequiredMemberAttribute>() is null
            && property.GetCustomAttribute<JsonIgnoreAttribute>() is null);
    }
}
