namespace Fluxion.Samples.Tests;

/// <summary>Operators within operators, of networks and of expressions that can be differentiated by hand.</summary>
[Model]
public sealed partial class NestedProgram
{
    [Dense(6, Activation.Tanh)]
    [Dense(1)]
    private partial Scalar U([Dim(3)] Vec x);

    private Scalar Slope(Scalar s, [Dim(3)] Vec x, [Dim(3)] Vec v) => D(U(x + s * v), s);

    private Scalar Product(Scalar a, Scalar b) => D(a * a * b, a);

    private Scalar Quartic([Dim(2)] Vec y) => y[0] * y[0] * y[0] * y[0] + y[0] * y[0] * y[1] * y[1];

    private Scalar Branch([Dim(2)] Vec y) => y[0] < 0 ? y[0] * y[0] * y[1] : Exp(y[0]) / y[1];

    private Mat Moving(Scalar t, [Dim(2)] Vec y) => Outer(Vector(t, t * t), y);

    /// <summary>See the test for the meaning of each component.</summary>
    [Forward]
    private Vec All(Scalar t, [Dim(3)] Vec x, [Dim(3)] Vec v, [Dim(2)] Vec y)
    {
        Vec forwardOverReverse = Hvp(U(x), x, v);
        Vec reverseOverForward = Grad(Slope(0, x, v), x);
        Vec reverseOverReverse = Grad(Dot(Grad(U(x), x), v), x);
        Vec scalars = Vector(
            D(t * D(t * t, t), t),
            Product(t, t),
            D(Product(t, t), t),
            Laplacian(Laplacian(Quartic(y), y), y),
            Laplacian(Branch(y), y),
            Trace(D(Moving(t, y), t)),
            Divergence(Grad(Quartic(y), y), y) - Laplacian(Quartic(y), y),
            Norm2(Jacobian(Grad(Quartic(y), y), y) - Hessian(Quartic(y), y)),
            Laplacian(Quartic(y) * Exp(y[0]), y));
        return Concat(Concat(forwardOverReverse, reverseOverForward), Concat(reverseOverReverse, scalars));
    }
}
