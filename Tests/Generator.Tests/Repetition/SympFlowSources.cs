using System.Globalization;
using System.Linq;
using System.Text;

namespace Fluxion.Generator.Tests.Repetition;

/// <summary>A symplectic flow of alternating potentials, as a loop over copies and with every layer by itself.</summary>
internal static class SympFlowSources
{
    /// <summary>The field that is solved.</summary>
    public const string Field = SampleSources.HenonHeiles;

    /// <summary>L layers in loops.</summary>
    public static string Looped(int layers) => """
        namespace Demo;

        [Model]
        public sealed partial class Looped
        {
            [Dense(10, Activation.Tanh)] [Dense(10, Activation.Tanh)] [Dense(1)]
            private partial Scalar V([Copies(LAYERS)] int layer, Scalar t, [Dim(2)] Vec q);

            [Dense(10, Activation.Tanh)] [Dense(10, Activation.Tanh)] [Dense(1)]
            private partial Scalar K([Copies(LAYERS)] int layer, Scalar t, [Dim(2)] Vec p);

            Vec GradV(int layer, Scalar t, [Dim(2)] Vec q) => Grad(V(layer, t, q), q);
            Vec GradK(int layer, Scalar t, [Dim(2)] Vec p) => Grad(K(layer, t, p), p);
            Scalar RateV(int layer, Scalar t, [Dim(2)] Vec q) => D(V(layer, t, q), t);
            Scalar RateK(int layer, Scalar t, [Dim(2)] Vec p) => D(K(layer, t, p), t);

            [Forward]
            Vec N(Scalar t, [Dim(4)] Vec x)
            {
                Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                for (int i = 0; i < LAYERS; i++)
                {
                    p = p - (GradV(i, t, q) - GradV(i, 0, q));
                    q = q + (GradK(i, t, p) - GradK(i, 0, p));
                }

                return Concat(q, p);
            }

            Scalar Energy(Scalar t, [Dim(4)] Vec x)
            {
                Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                Scalar sum = 0;
                for (int i = LAYERS - 1; i >= 0; i--)
                {
                    sum = sum + RateK(i, t, p);
                    q = q - (GradK(i, t, p) - GradK(i, 0, p));
                    sum = sum + RateV(i, t, q);
                    p = p + (GradV(i, t, q) - GradV(i, 0, q));
                }

                return sum;
            }

            [Loss] Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));

            [Loss]
            Scalar Matching(Scalar t, [Dim(4)] Vec x)
                => Energy(t, x) * Energy(t, x) + Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
        }
        """.Replace("LAYERS", layers.ToString(CultureInfo.InvariantCulture));

    /// <summary>The same with a network for every potential and every layer written out.</summary>
    public static string WrittenOut(int layers)
    {
        var members = new StringBuilder();
        foreach (int i in Enumerable.Range(0, layers))
        {
            foreach ((string name, string v) in new[] { ("V", "q"), ("K", "p") })
            {
                members.Append(CultureInfo.InvariantCulture, $"""
                    [Dense(10, Activation.Tanh)] [Dense(10, Activation.Tanh)] [Dense(1)] private partial Scalar {name}{i}(Scalar t, [Dim(2)] Vec {v});
                    Vec Grad{name}{i}(Scalar t, [Dim(2)] Vec {v}) => Grad({name}{i}(t, {v}), {v});
                    Scalar Rate{name}{i}(Scalar t, [Dim(2)] Vec {v}) => D({name}{i}(t, {v}), t);

                    """);
            }
        }

        string forward = string.Concat(Enumerable.Range(0, layers).Select(i => FormattableString(
            $"p = p - (GradV{i}(t, q) - GradV{i}(0, q)); q = q + (GradK{i}(t, p) - GradK{i}(0, p));\n")));
        string energy = string.Concat(Enumerable.Range(0, layers).Reverse().Select(i => FormattableString(
            $"sum = sum + RateK{i}(t, p); q = q - (GradK{i}(t, p) - GradK{i}(0, p)); sum = sum + RateV{i}(t, q); p = p + (GradV{i}(t, q) - GradV{i}(0, q));\n")));
        return $$"""
            namespace Demo;

            [Model]
            public sealed partial class WrittenOut
            {
                {{members}}
                [Forward]
                Vec N(Scalar t, [Dim(4)] Vec x)
                {
                    Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                    {{forward}}
                    return Concat(q, p);
                }

                Scalar Energy(Scalar t, [Dim(4)] Vec x)
                {
                    Vec q = Slice(x, 0, 2), p = Slice(x, 2, 2);
                    Scalar sum = 0;
                    {{energy}}
                    return sum;
                }

                [Loss] Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));

                [Loss]
                Scalar Matching(Scalar t, [Dim(4)] Vec x)
                    => Energy(t, x) * Energy(t, x) + Norm2(D(N(t, x), t) - HenonHeiles.F(N(t, x)));
            }
            """;
    }

    private static string FormattableString(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
