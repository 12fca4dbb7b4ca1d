using Fluxion.Generator.Model;

namespace Fluxion.Properties.Graphs;

/// <summary>The type that random programs belong to: two matrices, a kernel, two vectors and a scalar to train, and one of each for each turn of a loop.</summary>
internal static class RandomSubject
{
    /// <summary>The turns of loops.</summary>
    public const int Turns = 3;

    /// <summary>What a loop has for each turn: V is n × n, d has n components.</summary>
    public static (string Name, int Columns)[] Stacks(int n) => [("V", n), ("d", 0)];

    /// <summary>W is m × n, A is n × m, b has n components, c has m; K is a kernel of two outputs on three taps of one channel.</summary>
    public static TypeSpec Of(int n, int m, string name = "Random") => Of(
        name, new("W", m, n, 0, ""), new("A", n, m, 0, ""), new("b", n, 0, 0, ""), new("c", m, 0, 0, ""), new("s", 0, 0, 0, ""), new("K", 2, 3, 0, ""));

    /// <summary>A type with given parameters.</summary>
    public static TypeSpec Of(string name, params ParameterSpec[] parameters) => new()
    {
        Role = TypeRole.Model,
        Namespace = "",
        Name = name,
        Enclosing = [],
        Header = "partial class " + name,
        Key = name,
        IsStatic = false,
        Accessibility = "public",
        Parameters = EquatableArray.From(parameters),
        Members = [],
    };
}
