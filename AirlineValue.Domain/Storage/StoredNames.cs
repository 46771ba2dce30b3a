using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Domain.Storage;

/// <summary>How every context of the product's database writes names and values down.</summary>
public static class StoredNames
{
    /// <summary>Names of enumerations as texts, points in time as texts in UTC.</summary>
    public static void Convert(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcText>();
    }

    /// <summary>Columns without a name of their own are called like the property, in small letters with underscores.</summary>
    public static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.FindAnnotation("Relational:ColumnName") is null))
                property.SetColumnName(SnakeCase.Of(property.Name));
        }
    }
}
