using System.Linq;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Xunit;

namespace Fluxion.Generator.Tests.Parsing;

/// <summary>One loss L(Scalar t, double d, [Dim(3)] Vec x) at a time, and what the model says of its body.</summary>
public class BodyTests
{
    [Theory]
    // arithmetic as written
    [InlineData("=> t + 1 - 1", "(sub (add #0 1) 1)")]
    [InlineData("=> t + (1 - t)", "(add #0 (sub 1 #0))")]
    [InlineData("=> -t * +d", "(mul (neg #0) #1)")]
    [InlineData("=> (t)", "#0")]
    [InlineData("=> -1.5", "-1.5")]
    // what C# folds is folded as C# folds it
    [InlineData("=> 1 / 2 * t", "(mul 0 #0)")]
    [InlineData("=> 1 / 2.0 * t", "(mul 0.5 #0)")]
    [InlineData("=> Half * t + Math.PI", "(add (mul 0.5 #0) 3.141592653589793)")]
    [InlineData("=> 0.1f * d", "(mul 0.10000000149011612 #1)")]
    [InlineData("=> 7 % 4 * d", "(mul 3 #1)")]
    // vectors
    [InlineData("=> Norm2(2 * x / t - x * x)", "(norm2 (sub (div (mul 2 #2) #0) (mul #2 #2)))")]
    [InlineData("=> x[2] * x[0]", "(mul #2[2:1] #2[0:1])")]
    [InlineData("=> Dot(Slice(x, 1, 2), Slice(length: 2, a: x, start: 0))", "(dot #2[1:2] #2[0:2])")]
    [InlineData("=> Sum(Vector(t, 1, d))", "(sum (vector #0 1 #1))")]
    [InlineData("=> Sum(Concat(x, Tanh(x)))", "(sum (concat #2 (tanh #2)))")]
    [InlineData("=> Norm2(A * x) + Norm2(Transpose(A) * x)", "(add (norm2 (matvec θ.A #2)) (norm2 (matvec (transpose θ.A) #2)))")]
    // functions
    [InlineData("=> Math.Sin(d) * Sin(t) + Math.Abs(d)", "(add (mul (sin #1) (sin #0)) (abs #1))")]
    [InlineData("=> Softplus(-t)", "(softplus (neg #0))")]
    // choice
    [InlineData("=> t < 0 ? -t : d >= t ? t : d", "(if less #0 0 (neg #0) (if greater_equal #1 #0 #0 #1))")]
    [InlineData("=> (t <= d) ? t : 0", "(if less_equal #0 #1 #0 0)")]
    [InlineData("=> true ? t : d", "#0")]
    // derivatives, fresh at each application
    [InlineData("=> D(t * D(t * d, d), t)", "(D (mul #0 (D (mul #0 #1) #1)) #0)")]
    [InlineData("=> Dot(Grad(Norm2(x), x), x)", "(dot (Grad (norm2 #2) #2) #2)")]
    // locals
    [InlineData("{ var s = t * t; double h = 0.5; return s + h * s; }", "(let $0=s (mul #0 #0) (let $1=h 0.5 (add $0 (mul $1 $0))))")]
    [InlineData("{ Scalar s; s = t; s = s * s; return s; }", "(let $0=s #0 (let $1=s (mul $0 $0) $1))")]
    [InlineData("{ Scalar s = t; s += 1; s *= s; return s; }", "(let $0=s #0 (let $1=s (add $0 1) (let $2=s (mul $1 $1) $2)))")]
    [InlineData("{ const double c = 2; const int n = 3; int m = n - 1; return c * x[m]; }", "(mul 2 #2[2:1])")]
    // loops
    [InlineData("{ Scalar s = 0; for (int i = 0; i < 3; i++) s = s + x[i]; return s; }",
        "(let $0=s 0 (let $1=s (add $0 #2[0:1]) (let $2=s (add $1 #2[1:1]) (let $3=s (add $2 #2[2:1]) $3))))")]
    [InlineData("{ Scalar s = t; for (int i = 2; i > 0; i -= 2) { double w = 0.5 * i; s += w * x[i / 2]; } return s; }",
        "(let $0=s #0 (let $1=w (mul 0.5 2) (let $2=s (add $0 (mul $1 #2[1:1])) $2)))")]
    [InlineData("{ Scalar s = t; for (int i = 0; i < 2; i++) for (int j = i; j < 2; j++) s *= i == j ? x[i] : 2; return s; }",
        "(let $0=s #0 (let $1=s (mul $0 #2[0:1]) (let $2=s (mul $1 2) (let $3=s (mul $2 #2[1:1]) $3))))")]
    [InlineData("{ Scalar s = t; for (int i = 0; i < 2; i++) if (i == 0) s = 2 * s; else { s = s * s; } return s; }",
        "(let $0=s #0 (let $1=s (mul 2 $0) (let $2=s (mul $1 $1) $2)))")]
    // calls
    [InlineData("=> Square(d) + Other.Cube(y: t, x: 1)", "(add (M.Square(Number) #1) (Other.Cube(Scalar,Number) #0 1))")]
    [InlineData("=> Optional(d)", "(M.Optional(Number,Number) #1 2)")]
    [InlineData("=> Norm2(Held.F(x)) + Norm2(Step.Euler(Held.F, x, 0.1))", "(add (norm2 (Held.Field.F(Vector) #2)) (norm2 (euler Held.Field.F(Vector) #2 0.1)))")]
    // steps
    [InlineData("=> Norm2(Step.Rk4(Other.F, x, 0.1))", "(norm2 (rk4 Other.F(Vector) #2 0.1))")]
    [InlineData("=> Norm2(Step.Euler(Other.G, t, 2 * x, d, steps: 1 + 2))", "(norm2 (euler×3 Other.G(Scalar,Vector) #0 (mul 2 #2) #1))")]
    [InlineData("=> Norm2(Step.ImplicitMidpoint(h: t, x: x, field: Other.F))", "(norm2 (implicitmidpoint~12 Other.F(Vector) #2 #0))")]
    [InlineData("=> Norm2(Step.RungeKutta(Other.F, x, 0.1, \"0|; 2/3 | 2/3; | 1/4 3/4\"))", "(norm2 (rungekutta{0 0.6666666666666666|0.6666666666666666|0.25 0.75} Other.F(Vector) #2 0.1))")]
    public void Body_IsReadAsWritten(string body, string expected)
    {
        ParsedProgram parsed = Parse(body);

        Assert.Empty(parsed.Problems);
        Assert.False(parsed.Spec!.IsRefused);
        Assert.Equal(expected, ExprText.Of(parsed.Spec.Subject.Members[0].Body));
    }

    [Fact]
    public void PlainMethods_JoinTheTypeThatCallsThem()
    {
        TypeSpec subject = Parse("=> Square(d) + Other.Cube(t, 1)").Spec!.Subject;

        Assert.Equal(["M.L(Scalar,Number,Vector)", "M.Square(Number)", "Other.Cube(Scalar,Number)"], subject.Members.Select(member => member.Key));
        Assert.Equal([MemberRoles.None, MemberRoles.None], subject.Members.Skip(1).Select(member => member.Roles));
        Assert.All(subject.Members, member => Assert.Null(member.Declaration));
    }

    [Fact]
    public void Sites_CountExpressionsInTheOrderOfReading()
    {
        ParsedProgram parsed = Parse("=> Norm2(x) + t");

        MemberSpec loss = parsed.Spec!.Subject.Members[0];
        var sum = Assert.IsType<OperationExpr>(loss.Body);
        Assert.Equal([0, 1, 2, 3], [sum.Site, sum.Operands[0].Site, ((OperationExpr)sum.Operands[0]).Operands[0].Site, sum.Operands[1].Site]);
        Assert.Equal("Norm2(x)", TextAt(parsed, loss.Key, 1));
        Assert.Equal("t", TextAt(parsed, loss.Key, 3));
        Assert.Equal("L", TextAt(parsed, loss.Key, Complaint.WholeMember));
    }

    [Fact]
    public void Errors_AreAllReported()
        => Assert.Equal(["FLX0014", "FLX0009", "FLX0005"], Parse("=> Math.Floor(d) + x[-1] + d % 2").Problems.Select(problem => problem.Id));

    [Fact]
    public void RefusedField_RefusesTheModelThatUsesIt()
    {
        const string Field = "[VectorField] static partial class Field { [Hamiltonian] static double H(double q, double p) => Math.Floor(q); internal static partial Vec F([Dim(2)] Vec x); }";
        GeneratorRun run = GeneratorRun.Of(Field + " [Model] partial class M { [Loss] Scalar L([Dim(2)] Vec x) => Norm2(Field.F(x)); }");

        // Once, although two programs hold it.
        Assert.Equal(["FLX0014"], run.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Empty(run.Output.Errors());
    }

    [Fact]
    public void TimeDependentHamiltonian_HasATimeBesideItsPairs()
        => Assert.Empty(TestCompilation.Parse(
            "[VectorField] static partial class Driven { [Hamiltonian] static double H(double t, double q, double p) => p * p + q * Math.Sin(t); internal static partial Vec F(Scalar t, [Dim(2)] Vec x); }",
            "Driven").Problems);

    [Fact]
    public void UserWrittenPart_IsTheBody()
    {
        MemberSpec member = TestCompilation.Parse("[Model] partial class M { [Loss] private partial Scalar L(Scalar t); private partial Scalar L(Scalar s) => s * s; }", "M").Spec!.Subject.Members[0];
        Assert.Equal(("(mul #0 #0)", null), (ExprText.Of(member.Body), member.Declaration));
    }

    private static ParsedProgram Parse(string body) => TestCompilation.Parse(
        "[Model] partial class M { [Loss] Scalar L(Scalar t, double d, [Dim(3)] Vec x) " + body + (body.StartsWith('{') ? "" : ";")
        + " const double Half = 0.5; [Parameter(3, 3)] private partial Mat A { get; }"
        + " [Parameter] private partial Field Held { get; } static double Square(double x) => x * x; static double Optional(double x, double y = 2) => x * y; }"
        + " [VectorField] partial class Field { [Parameter] private partial Scalar Rate { get; } [Rhs] internal Vec F([Dim(3)] Vec x) => -Rate * x; }"
        + " static class Other { public static Scalar Cube(Scalar y, double x) => y * y * y * x; public static Vec F([Dim(3)] Vec x) => -x; public static Vec G(Scalar t, [Dim(3)] Vec x) => -x; }",
        "M");

    private static string TextAt(ParsedProgram parsed, string member, int site)
    {
        var place = parsed.Sites.Find(member, site)!;
        return place.SourceTree!.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length);
    }
}
