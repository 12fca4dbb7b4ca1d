using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Planning;
using Xunit;

namespace Fluxion.Generator.Tests.Planning;

/// <summary>A loop writes over what it reads for the last time, and over nothing else: of all that is alive at the same time only such pairs share memory.</summary>
public class WriteOverTests
{
    private const string Flow = """
        [Model] public sealed partial class M
        {
            [Dense(32, Activation.Tanh)] [Dense(32, Activation.Tanh)] [Dense(32, Activation.Sin)] [Dense(4)] private partial Vec Net(Scalar t, [Dim(4)] Vec x);

            [Loss] Scalar Residual(Scalar t, [Dim(4)] Vec x) => Norm2(D(Net(t, x), t) - Net(0, x));
        }
        """;

    private const string Skips = """
        [Model] public sealed partial class M
        {
            [Dense(24, Activation.Tanh)] private partial Vec A([Dim(24)] Vec x);
            [Dense(24, Activation.Tanh)] private partial Vec B([Dim(24)] Vec x);
            [Dense(24)] private partial Vec C([Dim(24)] Vec x);

            Vec Net([Dim(24)] Vec x)
            {
                Vec a = A(x);
                Vec b = a + B(a);
                return C(Tanh(b) * a) + Dot(b, a) * b;
            }

            [Loss] Scalar Misfit([Dim(24)] Vec x) => Norm2(Net(x) - x);
        }
        """;

    private const string Loop = """
        [Model] public sealed partial class M
        {
            [Dense(12, Activation.Tanh)] [Dense(12)] private partial Vec Block([Copies(5)] int i, [Dim(12)] Vec z);

            [Loss] Scalar Misfit([Dim(12)] Vec x)
            {
                Vec z = x;
                for (int i = 0; i < 5; i++) z = z + Block(i, z);
                return Norm2(z);
            }
        }
        """;

    [Fact]
    public void CotangentsOfAnActivation_TakeThePlaceOfWhatTheyAreMadeOf()
    {
        KernelPlan plan = Plan(Flow);
        Buffer[] over = [.. plan.Buffers.Where(static buffer => buffer.Over is not null && buffer.LastStep >= 0)];
        Assert.Equal(3, over.Length);
        Assert.All(over, static buffer => Assert.Equal(buffer.Over!.Offset, buffer.Offset));
        Assert.All(over, static buffer => Assert.Matches("^(back|out)", buffer.Over!.Name));
    }

    [Theory]
    [InlineData(Flow)]
    [InlineData(Skips)]
    [InlineData(Loop)]
    public void OfWhatIsAliveAtTheSameTime_OnlySuchPairsShareMemory(string source)
    {
        IEnumerable<KernelPlan> plans = [Plan(source), .. Plan(source).Steps.OfType<ScanStep>().Select(static scan => scan.Block)];
        foreach (KernelPlan plan in plans)
        {
            Buffer[] alive = [.. plan.Buffers.Where(static buffer => buffer.Region == Region.Workspace && buffer.LastStep >= 0)];
            foreach (Buffer a in alive)
            {
                foreach (Buffer b in alive.Where(b => !ReferenceEquals(a, b) && a.FirstStep <= b.FirstStep && b.FirstStep <= a.LastStep && Meet(a, b)))
                {
                    Assert.Same(a, b.Over);
                    Assert.Equal(a.LastStep, b.FirstStep);
                    Assert.Equal(a.Offset, b.Offset);
                }
            }
        }
    }

    private static bool Meet(Buffer a, Buffer b) => a.Offset < b.Offset + b.Size && b.Offset < a.Offset + a.Size;

    private static KernelPlan Plan(string source)
    {
        ProgramSpec program = TestCompilation.Parse(source, "M").Spec!;
        var builder = new GraphBuilder(program);
        builder.BuildAll();
        MemberSpec member = program.Subject.Members.First(static member => (member.Roles & MemberRoles.Loss) != 0);
        return Planner.Plan(KernelFactory.Loss(builder.Function(member.Key), Element.Double, withGradient: true));
    }
}
