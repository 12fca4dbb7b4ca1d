using System;
using System.Globalization;
using System.Linq;
using Fluxion.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

/// <summary>Every error: its id, its exact place, and nothing beside it.</summary>
public class DiagnosticPositionTests
{
    /// <summary>The id, then members of a model with a potential V: R² → R, or whole types.</summary>
    public static TheoryData<string, string> Sources => new()
    {
        { "FLX0001", "[Model] class «Open» { [Loss] Scalar L(Scalar t) => t; }" },
        { "FLX0001", "class «Outer» { [Model] partial class Inner { [Loss] Scalar L(Scalar t) => t; } }" },
        { "FLX0002", "[Model] partial class M { [Dense(2)] private partial Vec N([Dim(1)] Vec x); } partial class M { [«Dense(1)»] private partial Vec N([Dim(1)] Vec x); }" },
        { "FLX0002", "[Model] partial class M { [Dense(2)] private partial Vec N([Dim(1)] Vec x); } partial class M { [«Dense(1)»] private partial Vec N(Vec x) => x; }" },
        { "FLX0003", "[Dense(«0»)] private partial Vec N([Dim(1)] Vec x);" },
        { "FLX0003", "[Dense(activation: Activation.Tanh, width: «-3»)] private partial Vec N([Dim(1)] Vec x);" },
        { "FLX0003", "[Dense(1)] private partial Vec N([Dim(«int.MaxValue»)] Vec x);" },
        { "FLX0003", "[Parameter(2, «0»)] private partial Mat A { get; }" },
        { "FLX0004", "[Loss] Scalar L(Vec «x») => Norm2(x);" },
        { "FLX0005", "[Loss] Scalar L(Scalar t) { «if (t < 0) return -t;» return t; }" },
        { "FLX0005", "[Loss] Scalar L(Scalar t) { «while (true) { }» }" },
        { "FLX0005", "[Loss] Scalar L(Scalar t) { «throw new Exception();» }" },
        { "FLX0005", "[Loss] Scalar L(Scalar t) { «Console.WriteLine(\"t\")»; return t; }" },
        { "FLX0005", "[Loss] Scalar L(double t) => «t % 2»;" },
        { "FLX0005", "[Loss] Scalar L(double t) => «(float)t»;" },
        { "FLX0005", "[Loss] Scalar L(double t) => «t == 0» ? 1 : t;" },
        { "FLX0005", "[Loss] Scalar L(double t) => «t switch { < 0 => -t, _ => t }»;" },
        { "FLX0005", "static readonly double Gain = 2; [Loss] Scalar L(Scalar t) => t * «Gain»;" },
        { "FLX0005", "double Gain { get; set; } [Loss] Scalar L(Scalar t) => t * «Gain»;" },
        { "FLX0005", "[Dense(1, «(Activation)99»)] private partial Vec N([Dim(1)] Vec x);" },
        { "FLX0006", "[Loss] Scalar L(Scalar t) => «Missing»(t);" },
        { "FLX0006", "[Loss] Scalar L([Dim(2)] Vec x) => Norm2(Field.«G»(x)); } [VectorField] static partial class Field { [Hamiltonian] static double H(double q, double p) => q * p;" },
        { "FLX0007", "} [VectorField] static partial class Field { [Hamiltonian] static double «H»(double q1, double q2, double p) => q1 * q2 * p;" },
        { "FLX0008", "[Loss] Scalar L(Scalar t) { Scalar s = t * t; return D(s * s, «s»); }" },
        { "FLX0008", "[Loss] Scalar L(Scalar t, [Dim(2)] Vec x) => Norm2(Grad(V(x), «2 * x»));" },
        { "FLX0009", "[Loss] Scalar L([Dim(2)] Vec x) { Scalar s = 0; for (int i = 0; «i < Count()»; i++) s = s + x[i]; return s; } static int Count() => 2;" },
        { "FLX0009", "[Loss] Scalar L([Dim(2)] Vec x) => x[«-1»];" },
        { "FLX0009", "[Loss] Scalar L([Dim(2)] Vec x) => Norm2(Slice(x, 0, «0»));" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x, [Dim(2)] Vec y) => Norm2(«x - y») + t(x); Scalar t([Dim(3)] Vec x) => x[0];" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x) => «V(x)»;" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x) => «x[3]»;" },
        { "FLX0011", "[Loss] Scalar L(Scalar t) => F(t); Scalar F(Scalar t) => G(t); Scalar G(Scalar t) => t * «F(t)»;" },
        { "FLX0012", "} [VectorField] partial class «Field» { Scalar S(Scalar t) => t;" },
        { "FLX0090", "} [Model] partial class Empty { [Loss] Scalar «L»([Dim(2)] Vec x) => Norm2(x);" },
        { "FLX0013", "private partial Vec «N»([Dim(2)] Vec x);" },
        { "FLX0014", "[Loss] Scalar L(double t) => «Math.Floor(t)»;" },
        { "FLX0015", "[Loss] Scalar L(double t) => «double.Round(t)»;" },
        { "FLX0015", "[Loss] Scalar L(Scalar t) => «new M().Other(t)»; Scalar Other(Scalar t) => t;" },
        { "FLX0015", "[Loss] Scalar L(Scalar t) { return «F(t)»; Scalar F(Scalar s) => s; }" },
        { "FLX0016", "[Loss] Scalar L(float «t») => 0;" },
        { "FLX0016", "[Loss] Scalar L(in Scalar «t») => t;" },
        { "FLX0016", "[Loss] Vec «L»([Dim(2)] Vec x) => x;" },
        { "FLX0016", "} [VectorField] partial class Field { [Rhs] Vec «F»([Dim(1)] Vec x, [Dim(1)] Vec y) => x + y;" },
        { "FLX0017", "[Model] partial class «G»<T> { [Loss] Scalar L(Scalar t) => t; }" },
        { "FLX0017", "[Model] file partial class «G» { [Loss] Scalar L(Scalar t) => t; }" },
        { "FLX0017", "[Model] [«VectorField»] partial class G { [Hamiltonian] double H(double q, double p) => q * p; }" },
        { "FLX0017", "[Model] static partial class «G» { [Dense(1)] private static partial Vec N([Dim(1)] Vec x); }" },
        { "FLX0018", "[Forward] Scalar A(Scalar t) => t; [Forward] Scalar «B»(Scalar t) => t;" },
        { "FLX0019", "[Parameter(2)] private partial Mat «A» { get; }" },
        { "FLX0019", "[Parameter] Scalar «A» { get; }" },
        { "FLX0019", "private partial Vec «B» { get; }" },
        { "FLX0020", "[Dense(1)] Vec «N»([Dim(1)] Vec x) => x;" },
        { "FLX0008", "[Loss] Scalar L([Dim(2)] Vec x) => Laplacian(V(x), «2 * x»);" },
        { "FLX0008", "[Loss] Scalar L([Dim(2)] Vec x) { Vec y = x; return Norm2(Hvp(V(x), «y», x)); }" },
        { "FLX0009", "[Loss] Scalar L([Dim(2)] Vec x) => Outer(x, x)[0, «-1»];" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x, [Dim(2)] Vec y) => «Divergence(2 * x, y)»;" },
        { "FLX0010", "[Loss] Scalar L([Dim(2)] Vec x, [Dim(3)] Vec y) => Norm2(«Hvp(V(x), x, y)»);" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x, [Dim(2)] Vec y) => Norm2(«Outer(x, y) * Outer(x, y)»);" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x, [Dim(2)] Vec y) => «Trace(Outer(x, y))»;" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x, [Dim(2)] Vec y) => «Outer(x, y)[0, 2]»;" },
        { "FLX0010", "[Loss] Scalar L([Dim(3)] Vec x) => Norm2(«SymplecticForm(3)» * x);" },
        { "FLX0016", "[Forward] Mat «J»([Dim(2)] Vec x) => Outer(x, x);" },
        { "FLX0071", "[Loss] Scalar L([Dim(100)] Vec x) => Norm2(«Outer(x, x)»);" },
        { "FLX0008", "[«Derivatives(Derivative.Jvp, Variable = \"y\")»] Scalar L([Dim(2)] Vec x) => V(x);" },
        { "FLX0072", "[Derivatives(Derivative.Hessian)] Vec «L»([Dim(2)] Vec x) => 2 * x;" },
        { "FLX0072", "[Derivatives(Derivative.Jacobian)] Vec «L»([Dim(300)] Vec x) => 2 * x;" },
        { "FLX0072", "[«Derivatives(Derivative.Jvp)»] Mat L([Dim(2)] Vec x) => Outer(x, x);" },
        { "FLX0073", "[«Columns»] Scalar L([Dim(2)] Vec x) => x[0];" },
        { "FLX0021", "[Loss] Scalar L(Scalar t) { Scalar s = t; for (int i = 0; i < 100000; i++) «s = s + i * t»; return s; }" },
        { "FLX0030", "[Dense(2)] partial Vec «Net»(int layer, [Dim(2)] Vec x); [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Net(0, x));" },
        { "FLX0030", "[Loss] Scalar «L»(int layer, Scalar t) => t;" },
        { "FLX0010", "[Dense(2)] partial Vec Net([Copies(3)] int layer, [Dim(2)] Vec x); [Loss] Scalar L([Dim(2)] Vec x) => Norm2(«Net(3, x)»);" },
        { "FLX0040", "[Loss] Scalar L([Dim(2)] Vec x) => Norm2(«Step.StormerVerlet(Field.F, x, 0.1)»); } [VectorField] static partial class Field { [Hamiltonian] static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0041", "Vec F([Dim(2)] Vec x) => -x; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.RungeKutta(F, x, 0.1, «\"0 | ; | 1 1\"»));" },
        { "FLX0041", "Vec F([Dim(2)] Vec x) => -x; static string Text => \"0 | ; | 1\"; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.RungeKutta(F, x, 0.1, «Text»));" },
        { "FLX0043", "[Flow(«typeof(string)»)] private partial Vec N([Dim(2)] Vec x);" },
        { "FLX0041", "[Flow(typeof(Decay), Method = Method.RungeKutta, Tableau = «\"1\"»)] private partial Vec N([Dim(2)] Vec x); } [VectorField] partial class Decay { [Rhs] Vec F([Dim(2)] Vec x) => -x;" },
        { "FLX0003", "[Flow(typeof(Decay), Layers = «0»)] private partial Vec N([Dim(2)] Vec x); } [VectorField] partial class Decay { [Rhs] Vec F([Dim(2)] Vec x) => -x;" },
        { "FLX0010", "[Flow(«typeof(Decay)»)] private partial Vec N([Dim(3)] Vec x); } [VectorField] partial class Decay { [Rhs] Vec F([Dim(2)] Vec x) => -x;" },
        { "FLX0010", "[Dense(4)] [Lift(«3»)] private partial Vec N([Dim(2)] Vec x);" },
        { "FLX0010", "[Project(«3»)] private partial Vec N([Dim(2)] Vec x);" },
        { "FLX0040", "[Flow(typeof(Field), Method = «Method.Yoshida4»)] private partial Vec N([Dim(2)] Vec x); } [VectorField] static partial class Field { [Hamiltonian] static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0042", "[Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.Euler(«y => -y», x, 0.1));" },
        { "FLX0009", "Vec F([Dim(2)] Vec x) => -x; static int Count() => 2; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.Euler(F, x, 0.1, «Count()»));" },
        { "FLX0009", "Vec F([Dim(2)] Vec x) => -x; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.Euler(F, x, 0.1, steps: «0»));" },
        { "FLX0010", "Vec F([Dim(3)] Vec x) => -x; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(«Step.Euler(F, x, 0.1)»);" },
        { "FLX0010", "Vec F([Dim(2)] Vec x) => Concat(x, x); [Loss] Scalar L([Dim(2)] Vec x) => Norm2(«Step.Euler(F, x, 0.1)»);" },
        { "FLX0010", "Vec F([Dim(3)] Vec x) => -x; [Loss] Scalar L([Dim(3)] Vec x) => Norm2(«Step.SymplecticEuler(F, x, 0.1)»);" },
        { "FLX0011", "Vec F([Dim(2)] Vec x) => Step.Euler(«F», x, 0.1); [Loss] Scalar L([Dim(2)] Vec x) => Norm2(F(x));" },
        { "FLX0015", "Vec F([Dim(2)] Vec x) => -x; [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Step.Euler(«new M().F», x, 0.1));" },
        { "FLX0050", "} [SympFlow(«typeof(string)»)] partial class S {" },
        { "FLX0050", "} [SympFlow(«typeof(Decay)»)] partial class S { } [VectorField] static partial class Decay { [Rhs] internal static Vec F([Dim(2)] Vec x) => -x;" },
        { "FLX0050", "} [SympFlow(«typeof(Field)»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p;" },
        { "FLX0050", "} [SympFlow(«typeof(Field)»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double t, double q, double p) => t * q * p; internal static partial Vec F(Scalar t, [Dim(2)] Vec x);" },
        { "FLX0050", "} [SympFlow(«typeof(Field)»)] partial class S { } [VectorField] partial class Field { [Hamiltonian] internal double H(double q, double p) => q * p; internal partial Vec F([Dim(2)] Vec x);" },
        { "FLX0050", "} [«SympFlow(typeof(Field))»] partial class S { } [VectorField] static partial class Field { [Hamiltonian] static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0051", "} [SympFlow(typeof(Field))] partial class S { [Dense(1)] private partial Scalar «V»([Copies(2)] int layer, Scalar t, [Dim(1)] Vec q); } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0051", "} [SympFlow(typeof(Field))] partial class S { int «K» => 3; } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0052", "} [SympFlow(typeof(Field))] partial class S { Scalar «N»(Scalar t) => t; } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0003", "} [SympFlow(typeof(Field), Width = «0»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0003", "} [SympFlow(typeof(Field), Layers = «-1», Width = 3)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0003", "} [SympFlow(typeof(Field), Hidden = «0»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0005", "} [SympFlow(typeof(Field), Activation = «(Activation)99»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0005", "} [SympFlow(typeof(Field), Losses = «(SympFlowLosses)96»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0052", "} [SympFlow(typeof(Field), Losses = SympFlowLosses.Energy)] partial class S { Scalar «Energy»(Scalar t) => t; } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0010", "} [SympFlow(typeof(Field), Origin = «new double[] { 1 }»)] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0001", "} [SympFlow(typeof(Field))] class «S» { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0017", "[Model] [«SympFlow(typeof(Field))»] partial class S { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0017", "} [SympFlow(typeof(Field))] static partial class «S» { } [VectorField] static partial class Field { [Hamiltonian] internal static double H(double q, double p) => q * p; internal static partial Vec F([Dim(2)] Vec x);" },
        { "FLX0080", "[Loss(Residuals = true)] Scalar «L»([Dim(2)] Vec x) => V(x) * V(x) * V(x);" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Error_IsReportedOnceAtItsPlace(string id, string marked)
    {
        var source = new MarkedSource(InModel(marked));

        GeneratorRun run = GeneratorRun.Of(source.Source);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal((id, source.Source.Substring(source.Span.Start, source.Span.Length)), (found.Id, TextAt(found)));
        Assert.Equal(source.Span, found.Location.SourceSpan);
        Assert.DoesNotContain('{', found.GetMessage(CultureInfo.InvariantCulture).Replace("{ get; }", "", StringComparison.Ordinal));
        if (id is not ("FLX0001" or "FLX0017" or "FLX0002")) Assert.DoesNotContain(run.Output.Errors(), error => error.Id is "CS8795" or "CS9248");
    }

    [Fact]
    public void SympFlow_OfAFieldOfOddLength_IsReportedAtTheHamiltonianAndAtTheFlow()
    {
        const string source = """
            [VectorField]
            static partial class Odd
            {
                [Hamiltonian] internal static double H(double q1, double q2, double p) => q1 * q2 * p;
                internal static partial Vec F([Dim(3)] Vec x);
            }

            [SympFlow(typeof(Odd))]
            partial class S { }
            """;

        GeneratorRun run = GeneratorRun.Of(source);

        Assert.Equal([("FLX0007", "H"), ("FLX0050", "typeof(Odd)")], run.Diagnostics.Select(static found => (found.Id, TextAt(found))).OrderBy(static found => found.Id, StringComparer.Ordinal));
        Diagnostic flow = run.Diagnostics.Single(static found => found.Id == "FLX0050");
        Assert.Equal(source.IndexOf("typeof(Odd)", StringComparison.Ordinal), flow.Location.SourceSpan.Start);
        Assert.Contains("3 components; expected an even number", flow.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryDescriptor_HasASource()
    {
        // A failing stage has tests of its own.
        string[] elsewhere = [DiagnosticDescriptors.GeneratorFailure.Id];

        Assert.Equal(
            DiagnosticDescriptors.All.Select(descriptor => descriptor.Id).Except(elsewhere),
            Sources.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private static string InModel(string source) => source.Contains("[Model]", StringComparison.Ordinal)
        ? source
        : "[Model] partial class M { [Dense(4, Activation.Tanh)] [Dense(1)] private partial Scalar V([Dim(2)] Vec x); " + source + " }";

    private static string TextAt(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree?.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) ?? "nowhere";
}
