using Fluxion.Generator.Model;

namespace Fluxion.Properties.Graphs;

/// <summary>The type that random programs belong to: two matrices, two vectors and a scalar to train.</summary>
internal static class RandomSubject
{
    /// <summary>W is m × n, A is n × m, b has n components, c has m.</summary>
    public static TypeSpec Of(int n, int m, string name = "Random") => new()
    {
        Role = TypeRole.Model,
        Namespace = "",
        Name = name,
        Enclosing = [],
        Header = "partial class " + name,
        Key = name,
        IsStatic = false,
        Accessibility = "public",
        Parameters = EquatableArray.From(
        [
            new ParameterSpec("W", m, n, 0, ""), new ParameterSpec("A", n, m, 0, ""),
            new ParameterSpec("b", n, 0, 0, ""), new ParameterSpec("c", m, 0, 0, ""), new ParameterSpec("s", 0, 0, 0, ""),
        ]),
        Members = [],
    };
}
