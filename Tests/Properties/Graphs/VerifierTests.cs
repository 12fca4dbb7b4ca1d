using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Simplification;
using Xunit;

namespace Fluxion.Properties.Graphs;

/// <summary>The verifier accepts what every stage makes of random programs.</summary>
public sealed class VerifierTests
{
    [Fact]
    public void Verifier_AfterEveryStage_Accepts()
        => RandomPrograms.ForAll(GraphGen.Small, static program =>
        {
            Node[] built = program.Outputs, derived = Derivatives.AlongTime(program, built);
            GraphVerifier.Verify([.. built, .. derived], program.Inputs, allowCalls: true);
            Node[] inlined = Derivatives.Inline([.. built, .. derived, program.Scalar]);
            GraphVerifier.Verify(inlined, program.Inputs, allowCalls: false);
            Node[] gradient = Derivatives.Gradient(program, inlined[^1]);
            GraphVerifier.Verify(gradient, program.Inputs, allowCalls: false);
            GraphVerifier.Verify([.. Rewriter.Simplify([.. inlined, .. gradient])], program.Inputs, allowCalls: false);
        }, Budget.Of(10_000));
}
