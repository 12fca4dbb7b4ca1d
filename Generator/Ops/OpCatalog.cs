using System.Collections.Generic;

namespace Fluxion.Generator.Ops;

/// <summary>The explicit ordered list of ops. A scalar op that stands here is available in bodies and as an activation.</summary>
internal static class OpCatalog
{
    /// <summary>Functions of components that users call by name.</summary>
    public static readonly IReadOnlyList<ScalarOp> Scalar =
    [
        new Exp(), new Expm1(), new Log(), new Log1p(), new Pow(), new Sqrt(), new Cbrt(),
        new Sin(), new Cos(), new Tan(), new Asin(), new Acos(), new Atan(), new Atan2(),
        new Sinh(), new Cosh(), new Tanh(), new LogCosh(), new Erf(), new Erfc(), new NormalCdf(),
        new Sigmoid(), new Softplus(), new Softsign(), new Relu(), new Heaviside(), new Abs(), new Sign(), new Min(), new Max(), new Div(),
    ];

    /// <summary>Arithmetic and structure.</summary>
    public static readonly IReadOnlyList<Op> Structural =
    [
        new Neg(), new Add(), new Sub(), new Sum(), new Mul(), new MatVec(), new MatVecTransposed(), new Outer(), new JoinColumns(), new TransposeMatrix(), new OneMinusSquare(),
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
