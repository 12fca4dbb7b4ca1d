using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;

namespace Fluxion.Generator.Layers;

/// <summary><c>[Residual(hidden, activation)]</c>: x + Bᵀ σ(A x + b), an Euler step of length 1 of x' = Bᵀ σ(A x + b).</summary>
internal sealed record ResidualLayer(int Hidden, string Activation) : Layer
{
    public static readonly LayerKind Declaration = new("ResidualAttribute", ["hidden", "activation"], static reader => new ResidualLayer(
        reader.Size("hidden", "The hidden width of a residual layer"),
        reader.Activation("activation")));

    public override LayerKind Kind => Declaration;

    public override Signal Build(LayerBuilder builder, Signal x)
    {
        Graph graph = builder.Graph;
        Node a = builder.Matrix("A", Hidden, x.Value.Length), b = builder.Matrix("B", Hidden, x.Value.Length), bias = builder.Vector("b", Hidden);
        Node z = builder.Name(graph.Apply(new MatVec(), a, x.Value) + bias, "z");
        Node step = graph.Apply(new MatVecTransposed(), b, builder.Activate(z, Activation));
        return x with { Value = x.Value + step };
    }
}
