namespace Fluxion.Generator.Tests;

/// <summary>Programs that many tests use.</summary>
internal static class SampleSources
{
    /// <summary>A network and a loss.</summary>
    public const string Surrogate = """
        namespace Demo;

        [Model]
        public sealed partial class Surrogate
        {
            [Forward] [Dense(64, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(1)]
            private partial Vec Net([Dim(2)] Vec x);

            [Loss] Scalar Mse([Dim(2)] Vec x, [Dim(1)] Vec y) => Norm2(Net(x) - y);
        }
        """;

    /// <summary>A known vector field.</summary>
    public const string HenonHeiles = """
        namespace Demo;

        [VectorField]
        public static partial class HenonHeiles
        {
            [Hamiltonian]
            public static double H(double q1, double q2, double p1, double p2)
                => 0.5 * (q1*q1 + q2*q2 + p1*p1 + p2*p2) + q1*q1*q2 - q2*q2*q2/3;

            internal static partial Vec F([Dim(4)] Vec x);
        }
        """;

    /// <summary>A network that solves it.</summary>
    public const string HenonHeilesFlow = """
        namespace Demo;

        [Model]
        public sealed partial class HenonHeilesFlow
        {
            [Dense(64, Activation.Tanh)] [Dense(64, Activation.Tanh)] [Dense(4)]
            private partial Vec Net(Scalar t, [Dim(4)] Vec x);

            [Forward] Vec N(Scalar t, [Dim(4)] Vec x) => x + (Net(t, x) - Net(0, x));

            [Loss] Scalar Residual(Scalar t, [Dim(4)] Vec x)
                => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
        }
        """;

    /// <summary>A Hamiltonian with a network in it, and a gradient in a loss.</summary>
    public const string LearnedHamiltonian = """
        namespace Demo;

        [VectorField]
        public sealed partial class LearnedHamiltonian
        {
            [Parameter(2, 2)] private partial Mat A { get; }
            [Parameter(Initial = 0.5)] private partial Scalar Mass { get; }
            [Dense(64, Activation.Tanh)] [Dense(1)] private partial Scalar V([Dim(2)] Vec q);

            [Hamiltonian] Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => 0.5 * Norm2(A * p) / Mass + V(q);
            private partial Vec F([Dim(4)] Vec x);

            Vec Force([Dim(2)] Vec q) => -Grad(V(q), q);

            [Loss] Scalar OneStep([Dim(4)] Vec x0, [Dim(4)] Vec x1) => Norm2(Step.Rk4(F, x0, 0.1) - x1);
            [Loss] Scalar Matching([Dim(2)] Vec q, [Dim(2)] Vec force) => Norm2(Force(q) - force);
        }
        """;
}
