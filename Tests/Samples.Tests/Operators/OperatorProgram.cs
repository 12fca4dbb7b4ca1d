namespace Fluxion.Samples.Tests;

/// <summary>Every operator and every use of a matrix, in maps and in losses.</summary>
[Model]
public sealed partial class OperatorProgram
{
    [Parameter(4, 4)]
    private partial Mat P { get; }

    [Dense(7, Activation.Tanh)]
    [Dense(6, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(4)] Vec x);

    [Dense(5, Activation.Tanh)]
    [Dense(4)]
    private partial Vec W([Dim(4)] Vec x);

    private Mat JacobianOfW([Dim(4)] Vec x) => Jacobian(W(x), x);

    /// <summary>Jacobian by rows (16), Hessian by rows (16), Hvp (4), gradient of the divergence (4), Laplacian of W (4), divergence, Laplacian of U.</summary>
    [Forward]
    private Vec All([Dim(4)] Vec x, [Dim(4)] Vec v)
    {
        Mat j = JacobianOfW(x);
        Mat h = Hessian(U(x), x);
        Vec all = Vector(j[0, 0]);
        for (int i = 1; i < 16; i++) all = Concat(all, Vector(j[i / 4, i % 4]));
        for (int i = 0; i < 16; i++) all = Concat(all, Vector(h[i / 4, i % 4]));
        all = Concat(all, Hvp(U(x), x, v));
        all = Concat(all, Grad(Divergence(W(x), x), x));
        all = Concat(all, Laplacian(W(x), x));
        return Concat(all, Vector(Divergence(W(x), x), Laplacian(U(x), x)));
    }

    [Loss]
    private Scalar Symplecticity([Dim(4)] Vec x)
    {
        Mat j = JacobianOfW(x);
        Mat omega = SymplecticForm(4);
        return Norm2(Transpose(j) * omega * j - omega);
    }

    [Loss]
    private Scalar Curvature([Dim(4)] Vec x) => Laplacian(U(x), x) * Laplacian(U(x), x) + Norm2(Grad(Laplacian(U(x), x), x));

    [Loss]
    private Scalar Directional([Dim(4)] Vec x) => Norm2(Hvp(U(x), x, W(x))) + Divergence(W(x), x) + Norm2(Hessian(U(x), x) * W(x));

    [Loss]
    private Scalar Matrices([Dim(4)] Vec x)
    {
        Mat j = JacobianOfW(x);
        Mat transposed = Transpose(P);
        return Norm2(P) + Norm2(P * W(x)) + Trace(P * j) + P[1, 2] * x[0] + Norm2(P - transposed) + Norm2(j * P)
            + Norm2(0.5 * P + Outer(x, W(x))) + Sum((2 * P) * x) + Norm2(transposed * (j * x)) + Norm2(Identity(4) - P * transposed / 2);
    }
}
