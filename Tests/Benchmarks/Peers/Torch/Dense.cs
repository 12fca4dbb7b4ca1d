using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Fluxion.Peers;

/// <summary>Pieces that several workloads are written with.</summary>
internal static class Dense
{
    private static readonly Tensor One32 = tensor(1f).DetachFromDisposeScope();
    private static readonly Tensor One64 = tensor(1.0, ScalarType.Float64).DetachFromDisposeScope();

    /// <summary>1 − y² in one op: the derivative of y = tanh z.</summary>
    public static Tensor Slope(Tensor y) => (y.dtype == ScalarType.Float32 ? One32 : One64).addcmul(y, y, -1);

    /// <summary>A network of tanh layers and a linear one; <paramref name="p"/> holds matrices and biases, the last bias may be missing.</summary>
    public static Tensor Network(Tensor x, Tensor[] p)
    {
        int i = 0;
        for (; i + 2 < p.Length; i += 2)
            x = linear(x, p[i], p[i + 1]).tanh();
        return i + 1 < p.Length ? linear(x, p[i], p[i + 1]) : linear(x, p[i]);
    }

    /// <summary>The two halves of the rows.</summary>
    public static (Tensor First, Tensor Second) Halves(Tensor x)
    {
        Tensor[] halves = x.chunk(2, 0);
        return (halves[0], halves[1]);
    }

    /// <summary>The Hénon–Heiles field of rows (q₁, q₂, p₁, p₂).</summary>
    public static Tensor Field(Tensor q, Tensor p)
    {
        Tensor q1 = q.narrow(1, 0, 1), q2 = q.narrow(1, 1, 1);
        return cat([p, q1 * (-1 - (2 * q2)), (q2 * (q2 - 1)) - (q1 * q1)], 1);
    }
}
