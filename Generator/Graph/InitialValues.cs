namespace Fluxion.Generator.Graphs;

/// <summary>How a parameter starts.</summary>
/// <param name="Rule">The name of a member of the runtime's <c>Initialization</c>.</param>
/// <param name="Value">The constant, or the bound of a uniform distribution.</param>
internal readonly record struct InitialValues(string Rule, double Value)
{
    public static readonly InitialValues Zero = Constant(0);

    public static readonly InitialValues Glorot = new("Glorot", 0);

    public static InitialValues Constant(double value) => new("Constant", value);

    public static InitialValues Uniform(double bound) => new("Uniform", bound);
}
