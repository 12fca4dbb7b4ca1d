using System.Linq;

namespace Fluxion.Generator.Tests.Operators;

/// <summary>
/// Hamiltonians and network-like expressions f(x), x of four components, and programs of their derivatives along lines x + s·v to order 4
/// and of the gradients of these.
/// </summary>
internal static class HamiltonianSources
{
    private const string Network =
        """
            [Dense(5, Activation.Tanh)] [Dense(5, Activation.Silu)] [Dense(1)]
            private partial Scalar Net([Dim(2)] Vec q);
        """;

    private const string HenonHeiles = "0.5*(x[0]*x[0] + x[1]*x[1] + x[2]*x[2] + x[3]*x[3]) + x[0]*x[0]*x[1] - x[1]*x[1]*x[1]/3";
    private const string DoubleWell = "0.5*(x[2]*x[2] + x[3]*x[3]) + (x[0]*x[0] - 1)*(x[0]*x[0] - 1)/4 - Cos(x[1])";
    private const string Kepler = "0.5*(x[2]*x[2] + x[3]*x[3]) - 1/Sqrt(x[0]*x[0] + x[1]*x[1])";
    private const string Learned = "0.5*(x[2]*x[2] + x[3]*x[3]) + Net(Slice(x, 0, 2))";
    private const string Composed = "Exp(-0.5*Norm2(x)) * Tanh(Net(Slice(x, 1, 2)) + Sin(x[0]*x[3])) + Log(1 + Exp(x[2]))";

    /// <summary>The name of each expression and its body.</summary>
    public static (string Name, string Body)[] All { get; } =
    [
        (nameof(HenonHeiles), HenonHeiles), (nameof(DoubleWell), DoubleWell), (nameof(Kepler), Kepler), (nameof(Learned), Learned), (nameof(Composed), Composed),
    ];

    /// <summary>The model M with <c>Orders</c>: derivatives 0 to 4 along v at x, and <c>Mixed</c>: gradients of orders 0 to 3.</summary>
    public static string Of(string name) =>
        $$"""
        [Model]
        public sealed partial class M
        {
        {{Network}}
            private Scalar F([Dim(4)] Vec x) => {{All.Single(row => row.Name == name).Body}};
            private Scalar Line0(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => F(x + s * v);
            private Scalar Line1(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Line0(s, x, v), s);
            private Scalar Line2(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Line1(s, x, v), s);
            private Scalar Line3(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Line2(s, x, v), s);
            private Scalar Line4(Scalar s, [Dim(4)] Vec x, [Dim(4)] Vec v) => D(Line3(s, x, v), s);
            [Map] private Vec Orders([Dim(4)] Vec x, [Dim(4)] Vec v) => Vector(Line0(0, x, v), Line1(0, x, v), Line2(0, x, v), Line3(0, x, v), Line4(0, x, v));
            [Map] private Vec Mixed([Dim(4)] Vec x, [Dim(4)] Vec v)
                => Concat(Concat(Grad(Line0(0, x, v), x), Grad(Line1(0, x, v), x)), Concat(Grad(Line2(0, x, v), x), Grad(Line3(0, x, v), x)));
            [Forward] private Vec Value([Dim(4)] Vec x) => Vector(F(x), Net(Slice(x, 0, 2)));
        }
        """;
}
