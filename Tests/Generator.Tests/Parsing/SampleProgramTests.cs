using System.Linq;
using Fluxion.Generator.Layers;
using Fluxion.Generator.Model;
using Fluxion.Generator.Parsing;
using Xunit;

namespace Fluxion.Generator.Tests.Parsing;

public class SampleProgramTests
{
    [Fact]
    public void Surrogate_HasANetworkAndALoss()
    {
        ProgramSpec program = Read(SampleSources.Surrogate, "Demo.Surrogate");

        TypeSpec type = program.Subject;
        Assert.Equal((TypeRole.Model, "Demo", "Surrogate", "Demo.Surrogate", "partial class Surrogate", "public", false),
            (type.Role, type.Namespace, type.Name, type.Key, type.Header, type.Accessibility, type.IsStatic));
        Assert.Equal(2, type.Members.Count);

        MemberSpec net = type.Members[0];
        Assert.Equal(MemberRoles.Forward | MemberRoles.Network, net.Roles);
        Assert.Equal([new DenseLayer(64, "tanh", true, "Glorot"), new DenseLayer(64, "tanh", true, "Glorot"), new DenseLayer(1, "identity", true, "Glorot")], net.Layers);
        Assert.Equal([new ArgumentSpec("x", ValueKind.Vector, 2)], net.Arguments);
        Assert.Equal("private partial global::Fluxion.Vec Net(global::Fluxion.Vec x)", net.Declaration);
        Assert.Null(net.Body);

        MemberSpec loss = type.Members[1];
        Assert.Equal((MemberRoles.Loss, ValueKind.Scalar, null), (loss.Roles, loss.Result, loss.Declaration));
        Assert.Equal("(norm2 (sub (Demo.Surrogate.Net(Vector) #0) #1))", ExprText.Of(loss.Body));
        Assert.Equal("Norm2(Net(x) - y)", loss.Source);
    }

    [Fact]
    public void HenonHeiles_KeepsTheArithmeticAsWritten()
    {
        TypeSpec type = Read(SampleSources.HenonHeiles, "Demo.HenonHeiles").Subject;

        Assert.True(type.IsStatic);
        MemberSpec h = type.Members[0];
        Assert.Equal((MemberRoles.Hamiltonian, ValueKind.Number), (h.Roles, h.Result));
        Assert.Equal("0.5 * (q1*q1 + q2*q2 + p1*p1 + p2*p2) + q1*q1*q2 - q2*q2*q2/3", h.Source);
        Assert.Equal(
            "(sub (add (mul 0.5 (add (add (add (mul #0 #0) (mul #1 #1)) (mul #2 #2)) (mul #3 #3)))"
            + " (mul (mul #0 #0) #1)) (div (mul (mul #1 #1) #1) 3))",
            ExprText.Of(h.Body));

        MemberSpec f = type.Members[1];
        Assert.Equal((MemberRoles.Field, true), (f.Roles, f.IsStatic));
        Assert.Equal("internal static partial global::Fluxion.Vec F(global::Fluxion.Vec x)", f.Declaration);
    }

    [Fact]
    public void HenonHeilesFlow_BringsTheFieldThatItRefersTo()
    {
        ProgramSpec program = Read(SampleSources.HenonHeilesFlow + SampleSources.HenonHeiles.Replace("namespace Demo;", ""), "Demo.HenonHeilesFlow");

        Assert.Equal(["Demo.HenonHeilesFlow", "Demo.HenonHeiles"], program.Types.Select(type => type.Key));
        Assert.Equal(
            "(add #1 (sub (Demo.HenonHeilesFlow.Net(Scalar,Vector) #0 #1) (Demo.HenonHeilesFlow.Net(Scalar,Vector) 0 #1)))",
            ExprText.Of(program.Subject.Members[1].Body));
        Assert.Equal(
            "(norm2 (sub (D (Demo.HenonHeilesFlow.N(Scalar,Vector) #0 #1) #0)"
            + " (Demo.HenonHeiles.F(Vector) (Demo.HenonHeilesFlow.N(Scalar,Vector) #0 #1))))",
            ExprText.Of(program.Subject.Members[2].Body));
    }

    [Fact]
    public void LearnedHamiltonian_HasParametersAndAGradient()
    {
        TypeSpec type = Read(SampleSources.LearnedHamiltonian, "Demo.LearnedHamiltonian").Subject;

        Assert.Equal(TypeRole.VectorField, type.Role);
        Assert.Equal(
            [
                new ParameterSpec("A", 2, 2, 0, "private partial global::Fluxion.Mat A"),
                new ParameterSpec("Mass", 0, 0, 0.5, "private partial global::Fluxion.Scalar Mass"),
            ],
            type.Parameters);
        Assert.Equal(["V", "H", "F", "Force", "OneStep", "Matching"], type.Members.Select(member => member.Name));
        Assert.Equal("(add (div (mul 0.5 (norm2 (matvec θ.A #1))) θ.Mass) (Demo.LearnedHamiltonian.V(Vector) #0))", ExprText.Of(type.Members[1].Body));
        Assert.Equal(MemberRoles.Field, type.Members[2].Roles);
        Assert.Equal("(neg (Grad (Demo.LearnedHamiltonian.V(Vector) #0) #0))", ExprText.Of(type.Members[3].Body));
    }

    private static ProgramSpec Read(string source, string type)
    {
        ParsedProgram parsed = TestCompilation.Parse(source, type);
        Assert.Empty(parsed.Problems);
        Assert.NotNull(parsed.Spec);
        Assert.False(parsed.Spec.IsRefused);
        return parsed.Spec;
    }
}
