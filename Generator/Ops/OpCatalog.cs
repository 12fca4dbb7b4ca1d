using System.Collections.Generic;

namespace Fluxion.Generator.Ops;

/// <summary>The explicit ordered list of ops. A scalar op that stands here is available in bodies and as an activation.</summary>
internal static class OpCatalog
{
    /// <summary>Functions of components that users call by name.</summary>
    public static readonly IReadOnlyList<ScalarOp> Scalar =
    [
        new Exp(), new Log(), new Sin(), new Cos(), new Tanh(), new Sqrt(), new Sigmoid(), new Softplus(),
        new Relu(), new Heaviside(), new Abs(), new Sign(), new Div(),
    ];

    /// <summary>Arithmetic and structure.</summary>
    public static readonly IReadOnlyList<Op> Structural =
    [
        new Neg(), new Add(), new Sub(), new Sum(), new Mul(), new MatVec(), new MatVecTransposed(), new Outer(),
    ];

    /// <summary>The scalar op of a name, or null.</summary>
    public static ScalarOp? Find(string name)
    {
        foreach (ScalarOp op in Scalar)
        {
            if (op.Name == name) return op;
        }

        return null;
    }
}
