using System.Linq;
using Fluxion.Generator.Layers;
using Xunit;

namespace Fluxion.Generator.Tests.Parsing;

/// <summary>The attributes that the language offers and the layers that the compiler reads are one list.</summary>
public class LayerCatalogTests
{
    /// <summary>The names of the attribute classes in the catalog.</summary>
    public static TheoryData<string> Kinds => [.. LayerCatalog.All.Select(kind => kind.AttributeName)];

    [Fact]
    public void Kinds_AreDifferentAttributes()
        => Assert.Equal(LayerCatalog.All.Count, LayerCatalog.All.Select(kind => kind.AttributeName).Distinct().Count());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Arguments_AreThoseOfTheAttribute(string name)
    {
        LayerKind kind = LayerCatalog.All.Single(candidate => candidate.AttributeName == name);
        System.Type attribute = typeof(DenseAttribute).Assembly.GetType("Fluxion." + name, throwOnError: true)!;

        string[] expected =
        [
            .. attribute.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!).Distinct(),
            .. attribute.GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name),
        ];
        Assert.Equal(expected, kind.Arguments);
    }
}
