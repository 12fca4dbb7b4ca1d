namespace Fluxion.Generator.Differentiation;

/// <summary>Names of tangents and cotangents, from the name of the primal.</summary>
internal static class Naming
{
    /// <summary>ẋ of x.</summary>
    public static string Dot(string name) => name + "Dot";

    /// <summary>x̄ of x.</summary>
    public static string Bar(string name) => name + "Bar";

    /// <summary>The collapsed sum of second derivatives of x.</summary>
    public static string Laplacian(string name) => name + "Laplacian";
}
