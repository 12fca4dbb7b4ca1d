using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Differentiation;

/// <summary>Names of tangents, cotangents and slopes, from the name of the primal.</summary>
internal static class Naming
{
    /// <summary>ẋ of x.</summary>
    public static string Dot(string name) => name + "Dot";

    /// <summary>x̄ of x.</summary>
    public static string Bar(string name) => name + "Bar";

    /// <summary>Names the partial derivative of a function of one argument after its value: y′ of y = f(x).</summary>
    public static Node? Slope(Node y, Node? partial)
    {
        if (partial is not null && y.Inputs.Count == 1 && y.Graph.NameOf(y) is { } name) y.Graph.Name(partial, name + "Prime");
        return partial;
    }

    /// <summary>The collapsed sum of second derivatives of x.</summary>
    public static string Laplacian(string name) => name + "Laplacian";
}
