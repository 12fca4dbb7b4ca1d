namespace Fluxion.Generator.Tests.SympFlows;

/// <summary>One symplectic flow by its attribute and written out with the operators, and flows of other fields.</summary>
internal static class SympFlowAttributeSources
{
    /// <summary>By the attribute.</summary>
    public const string Attributed = """
        namespace Demo;

        [SympFlow(typeof(HenonHeiles), Layers = 3, Width = 7, Losses = SympFlowLosses.Residual | SympFlowLosses.Matching | SympFlowLosses.Data | SympFlowLosses.Energy | SympFlowLosses.Autonomy)]
        public sealed partial class Attributed;
        """;

    /// <summary>The same, written out.</summary>
    public const string WrittenOut = """
        namespace Demo;

        [Model]
        public sealed partial class WrittenOut
        {
            const int Layers = 3;

            [Dense(7, Activation.Tanh)] [Dense(7, Activation.Tanh)] [Dense(1)]
            private partial Scalar V([Copies(Layers)] int layer, Scalar t, [Dim(2)] Vec q);

            [Dense(7, Activation.Tanh)] [Dense(7, Activation.Tanh)] [Dense(1)]
            private partial Scalar K([Copies(Layers)] int layer, Scalar t, [Dim(2)] Vec p);

            Vec GradV(int layer, Scalar t, [Dim(2)] Vec q) => Grad(V(layer, t, q), q);
            Vec GradK(int layer, Scalar t, [Dim(2)] Vec p) => Grad(K(layer, t, p), p);
            Scalar RateV(int layer, Scalar t, [Dim(2)] Vec q) => D(V(layer, t, q), t);
            Scalar RateK(int layer, Scalar t, [Dim(2)] Vec p) => D(K(layer, t, p), t);

            [Forward] [Derivatives(Derivative.Jvp, Variable = "x")]
            Vec N(Scalar t, [Dim(4)] Vec x)
            {
                Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                for (int i = 0; i < Layers; i++)
                {
                    p -= GradV(i, t, q) - GradV(i, 0, q);
                    q += GradK(i, t, p) - GradK(i, 0, p);
                }

                return Concat(q, p);
            }

            [Map]
            Vec Inverse(Scalar t, [Dim(4)] Vec x)
            {
                Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                for (int i = Layers - 1; i >= 0; i--)
                {
                    q -= GradK(i, t, p) - GradK(i, 0, p);
                    p += GradV(i, t, q) - GradV(i, 0, q);
                }

                return Concat(q, p);
            }

            [Map]
            Scalar Hamiltonian(Scalar t, [Dim(4)] Vec x)
            {
                Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                Scalar sum = 0;
                for (int i = Layers - 1; i >= 0; i--)
                {
                    sum += RateK(i, t, p);
                    q -= GradK(i, t, p) - GradK(i, 0, p);
                    sum += RateV(i, t, q);
                    p += GradV(i, t, q) - GradV(i, 0, q);
                }

                return sum;
            }

            Scalar Field([Dim(4)] Vec x) => HenonHeiles.H((double)x[0], (double)x[1], (double)x[2], (double)x[3]);

            Scalar Mismatch(Scalar t, [Dim(4)] Vec x)
                => (Hamiltonian(t, x) - Hamiltonian(t, Vector(0, 0, 0, 0))) - (Field(x) - Field(Vector(0, 0, 0, 0)));

            [Map] Vec Mismatches(Scalar t, [Dim(4)] Vec x) => Vector(Mismatch(t, x), D(Mismatch(t, x), t));

            Vec Slope(Scalar t, [Dim(4)] Vec x) => Grad(Hamiltonian(t, x), x);

            [Map]
            Vec Identity(Scalar t, [Dim(4)] Vec x)
                => D(N(t, x), t) - Concat(Slice(Slope(t, N(t, x)), 2, 2), -Slice(Slope(t, N(t, x)), 0, 2));

            [Loss(Residuals = true)] Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
            [Loss(Residuals = true)] Scalar Matching(Scalar t, [Dim(4)] Vec x) => Mismatch(t, x) * Mismatch(t, x);
            [Loss(Residuals = true)] Scalar Data(Scalar t, [Dim(4)] Vec x, [Dim(4)] Vec y) => Norm2(N(t, x) - y);

            Scalar Change(Scalar t, [Dim(4)] Vec x) => Field(N(t, x)) - Field(x);
            [Loss(Residuals = true)] Scalar Energy(Scalar t, [Dim(4)] Vec x) => Change(t, x) * Change(t, x);

            Scalar Clock(Scalar t, [Dim(4)] Vec x) => D(Hamiltonian(t, x) - Hamiltonian(t, Vector(0, 0, 0, 0)), t);
            [Loss(Residuals = true)] Scalar Autonomy(Scalar t, [Dim(4)] Vec x) => Clock(t, x) * Clock(t, x);
        }
        """;

    /// <summary>A field of one degree of freedom that takes vectors, in a namespace and a class with names of the language.</summary>
    public const string Hostile = """
        namespace Odd.Scalar
        {
            public static partial class @class
            {
                [Fluxion.VectorField]
                public static partial class D
                {
                    [Fluxion.Hamiltonian]
                    public static Fluxion.Scalar H([Fluxion.Dim(1)] Fluxion.Vec q, Fluxion.Scalar p)
                        => 0.5 * p * p - 1 / q[0];

                    internal static partial Fluxion.Vec F([Fluxion.Dim(2)] Fluxion.Vec x);
                }

                [Fluxion.SympFlow(typeof(D), Layers = 2, Width = 4, Hidden = 1, Activation = Fluxion.Activation.Sin, Origin = new double[] { 1, -0.5 })]
                public sealed partial class Vec;
            }
        }
        """;

    /// <summary>Three degrees of freedom, and a potential of the user's own.</summary>
    public const string OwnPotential = """
        namespace Demo;

        [VectorField]
        public static partial class Rotor
        {
            [Hamiltonian]
            public static Scalar H([Dim(3)] Vec q, [Dim(3)] Vec p) => 0.5 * Norm2(p) + Sum(Cos(q));

            internal static partial Vec F([Dim(6)] Vec x);
        }

        [SympFlow(typeof(Rotor), Layers = 2, Width = 6)]
        public sealed partial class OwnPotential
        {
            [Dense(5, Activation.Softplus)] [Dense(1, Bias = false)]
            private partial Scalar V([Copies(2)] int layer, Scalar t, [Dim(3)] Vec q);
        }
        """;
}
