using Fluxion.Generator.Graphs;

namespace Fluxion.Generator.Ops;

/// <summary>A nonlinear function of all components of one value to one number: states its gradient. The jvp is the gradient times the tangent, summed.</summary>
internal abstract record ReductionOp : Op
{
    /// <summary>∂y/∂x, shaped like x, of catalog ops only, so that any order of derivative exists.</summary>
    public abstract Node Gradient(Node y, Node x);
}
