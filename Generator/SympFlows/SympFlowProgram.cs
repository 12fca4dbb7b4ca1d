using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Fluxion.Generator.SympFlows;

/// <summary>
/// The program that <c>[SympFlow]</c> stands for, as one would write it out with the operators of the language. It is read like any other source, so that the
/// attribute and the written-out model are one graph.
/// </summary>
internal static class SympFlowProgram
{
    private static readonly string[] MemberNames =
        ["GradV", "GradK", "RateV", "RateK", "N", "Inverse", "Hamiltonian", "H", "Mismatch", "Mismatches", "Identity", "Law"];

    private const string Members = """
        private Vec GradV(int layer, Scalar t, [Dim(D0)] Vec q) => Grad(V(layer, t, q), q);

        private Vec GradK(int layer, Scalar t, [Dim(D0)] Vec p) => Grad(K(layer, t, p), p);

        private Scalar RateV(int layer, Scalar t, [Dim(D0)] Vec q) => D(V(layer, t, q), t);

        private Scalar RateK(int layer, Scalar t, [Dim(D0)] Vec p) => D(K(layer, t, p), t);

        [Forward]
        [Derivatives(Derivative.Jvp, Variable = "x")]
        private Vec N(Scalar t, [Dim(D2)] Vec x)
        {
            Vec q = Slice(x, 0, D0), p = Slice(x, D0, D0);
            for (int i = 0; i < LAYERS; i++)
            {
                p -= GradV(i, t, q) - GradV(i, 0, q);
                q += GradK(i, t, p) - GradK(i, 0, p);
            }

            return Concat(q, p);
        }

        [Map]
        private Vec Inverse(Scalar t, [Dim(D2)] Vec x)
        {
            Vec q = Slice(x, 0, D0), p = Slice(x, D0, D0);
            for (int i = LAYERS - 1; i >= 0; i--)
            {
                q -= GradK(i, t, p) - GradK(i, 0, p);
                p += GradV(i, t, q) - GradV(i, 0, q);
            }

            return Concat(q, p);
        }

        [Map]
        private Scalar Hamiltonian(Scalar t, [Dim(D2)] Vec x)
        {
            Vec q = Slice(x, 0, D0), p = Slice(x, D0, D0);
            Scalar h = 0;
            for (int i = LAYERS - 1; i >= 0; i--)
            {
                h += RateK(i, t, p);
                q -= GradK(i, t, p) - GradK(i, 0, p);
                h += RateV(i, t, q);
                p += GradV(i, t, q) - GradV(i, 0, q);
            }

            return h;
        }

        private static Scalar H([Dim(D2)] Vec x) => ENERGY;

        private Scalar Mismatch(Scalar t, [Dim(D2)] Vec x)
            => (Hamiltonian(t, x) - Hamiltonian(t, Vector(ORIGIN))) - (H(x) - H(Vector(ORIGIN)));

        [Map]
        private Vec Mismatches(Scalar t, [Dim(D2)] Vec x) => Vector(Mismatch(t, x), D(Mismatch(t, x), t));

        private Vec Law(Scalar t, [Dim(D2)] Vec x) => Concat(Slice(Grad(Hamiltonian(t, x), x), D0, D0), -Slice(Grad(Hamiltonian(t, x), x), 0, D0));

        [Map]
        private Vec Identity(Scalar t, [Dim(D2)] Vec x) => D(N(t, x), t) - Law(t, N(t, x));

        """;

    // What each loss is, and the members that only it needs.
    private static readonly Dictionary<string, string> Losses = new()
    {
        ["Residual"] = """
            [Loss(Residuals = true)]
            private Scalar Residual(Scalar t, [Dim(D2)] Vec x) => Norm2(D(N(t, x), t) - FIELD(N(t, x)));

            """,
        ["Matching"] = """
            [Loss(Residuals = true)]
            private Scalar Matching(Scalar t, [Dim(D2)] Vec x) => Mismatch(t, x) * Mismatch(t, x);

            """,
        ["Data"] = """
            [Loss(Residuals = true)]
            private Scalar Data(Scalar t, [Dim(D2)] Vec x, [Dim(D2)] Vec y) => Norm2(N(t, x) - y);

            """,
        ["Energy"] = """
            private Scalar Gain(Scalar t, [Dim(D2)] Vec x) => H(N(t, x)) - H(x);

            [Loss(Residuals = true)]
            private Scalar Energy(Scalar t, [Dim(D2)] Vec x) => Gain(t, x) * Gain(t, x);

            """,
        ["Autonomy"] = """
            private Scalar Unrest(Scalar t, [Dim(D2)] Vec x) => D(Hamiltonian(t, x) - Hamiltonian(t, Vector(ORIGIN)), t);

            [Loss(Residuals = true)]
            private Scalar Autonomy(Scalar t, [Dim(D2)] Vec x) => Unrest(t, x) * Unrest(t, x);

            """,
    };

    /// <summary>The members that a class with the attribute gets, beside its potentials V and K.</summary>
    /// <param name="losses">Its losses.</param>
    public static IEnumerable<string> Names(IReadOnlyCollection<string> losses)
        => MemberNames.Concat(losses).Concat(losses.Contains("Energy") ? ["Gain"] : []).Concat(losses.Contains("Autonomy") ? ["Unrest"] : []);

    /// <summary>The C# that reopens the class with the members.</summary>
    public static string Write(SympFlowSpec flow)
    {
        var body = new StringBuilder();
        foreach ((string name, string argument) in new[] { ("V", "q"), ("K", "p") })
        {
            if (flow.Declared.Contains(name)) continue;
            for (int i = 0; i < flow.Hidden; i++) body.Append("[Dense(WIDTH, Activation.").Append(flow.Activation).Append(")]\n");
            body.Append("[Dense(1)]\nprivate partial Scalar ").Append(name).Append("([Copies(LAYERS)] int layer, Scalar t, [Dim(D0)] Vec ").Append(argument).Append(");\n\n");
        }

        body.Append(Members);
        foreach (string loss in flow.Losses) body.Append(Losses[loss]);
        string source = body.ToString()
            .Replace("LAYERS - 1", Number(flow.Layers - 1))
            .Replace("LAYERS", Number(flow.Layers))
            .Replace("WIDTH", Number(flow.Width))
            .Replace("D0", Number(flow.Degrees))
            .Replace("D2", Number(2 * flow.Degrees))
            .Replace("ORIGIN", flow.Origin);
        source = InFull(source).Replace("ENERGY", InFull(flow.Energy).Replace("FIELD", flow.Field)).Replace("FIELD", flow.Field + "." + flow.Law);
        return "#nullable enable\n" + string.Concat(flow.Headers.Select(static header => header + "\n{\n")) + source + string.Concat(flow.Headers.Select(static _ => "}\n"));
    }

    // The class may stand in a namespace, or hold members, of any names.
    private static string InFull(string source)
    {
        source = Regex.Replace(source, @"\[(Dim|Copies|Dense|Forward|Map|Loss|Derivatives)\b", "[global::Fluxion.$1");
        source = Regex.Replace(source, @"\b(Activation|Derivative)\.", "global::Fluxion.$1.");
        source = Regex.Replace(source, @"\b(Scalar|Vec)(?= )", "global::Fluxion.$1");
        return Regex.Replace(source, @"\b(D|Grad|Slice|Concat|Norm2|Vector)\(", "global::Fluxion.Calculus.$1(");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
