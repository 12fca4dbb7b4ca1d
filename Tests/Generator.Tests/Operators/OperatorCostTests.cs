using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Planning;
using Xunit;

namespace Fluxion.Generator.Tests.Operators;

/// <summary>What derivatives cost, counted in the plan.</summary>
public sealed class OperatorCostTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void DerivativeOfOrderK_CostsAtMostKPlusOneForwardPasses(int order)
    {
        string d = string.Concat(Enumerable.Repeat("D(", order)), x = string.Concat(Enumerable.Repeat(", x)", order));
        string Source(string body) => $$"""
            [Model] public sealed partial class M
            {
                [Dense(32, Activation.Tanh)] [Dense(32, Activation.Tanh)] [Dense(32, Activation.Tanh)] [Dense(1)]
                private partial Scalar U(Scalar t, Scalar x);

                [Forward] Scalar F(Scalar t, Scalar x) => {{body}};
            }
            """;
        int forward = PlannedProgram.Products(PlannedProgram.Of(Source("U(t, x)")));
        int derivative = PlannedProgram.Products(PlannedProgram.Of(Source(d + "U(t, x)" + x)));
        Assert.InRange(derivative, 1, (order + 1) * forward);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(10)]
    public void Laplacian_OfDimensionD_TakesDPlusTwoColumnsPerWeightMatrix(int d)
    {
        IReadOnlyDictionary<string, int> columns = PlannedProgram.Columns(PlannedProgram.Of($$"""
            [Model] public sealed partial class M
            {
                [Dense(32, Activation.Tanh)] [Dense(24, Activation.Tanh)] [Dense(16, Activation.Tanh)] [Dense(1)]
                private partial Scalar U([Dim({{d}})] Vec x);

                [Forward] Scalar F([Dim({{d}})] Vec x) => Laplacian(U(x), x);
            }
            """));

        // The sum of x itself is zero, and of the last layer only the sum is wanted.
        Assert.Equal(d + 1, columns["U.W1"]);
        Assert.Equal(d + 2, columns["U.W2"]);
        Assert.Equal(d + 2, columns["U.W3"]);
        Assert.Equal(1, columns["U.W4"]);
    }

    [Fact]
    public void Laplacian_ThroughALoop_IsOneLoop_OfDPlusTwoColumnsPerWeightMatrix()
    {
        KernelPlan plan = PlannedProgram.Of("""
            [Model] public sealed partial class M
            {
                [Dense(8, Activation.Tanh)] private partial Vec Lift([Dim(4)] Vec x);
                [Dense(12, Activation.Tanh)] [Dense(8)] private partial Vec Block([Copies(5)] int i, [Dim(8)] Vec z);

                Scalar U([Dim(4)] Vec x)
                {
                    Vec z = Lift(x);
                    for (int i = 0; i < 5; i++) z = z + Block(i, z);
                    return Dot(z, z);
                }

                [Forward] Scalar F([Dim(4)] Vec x) => Laplacian(U(x), x);
            }
            """);
        ScanStep loop = Assert.Single(plan.Steps.OfType<ScanStep>());
        ProductStep[] products = [.. loop.Block.Steps.OfType<ProductStep>()];
        Assert.Equal([12, 8], products.Select(static product => product.Height));
        Assert.All(products, static product => Assert.Equal(4 + 2, product.Columns));
    }

    [Fact]
    public void ProductOfAParameterWithAJacobian_IsOneProductOnItsColumns()
    {
        KernelPlan plan = PlannedProgram.Of("""
            [Model] public sealed partial class M
            {
                [Parameter(5, 6)] private partial Mat A { get; }
                [Dense(8, Activation.Tanh)] [Dense(6)] private partial Vec W([Dim(3)] Vec x);

                [Forward] Scalar F([Dim(3)] Vec x) => Norm2(A * Jacobian(W(x), x));
            }
            """);
        ProductStep product = Assert.Single(plan.Steps.OfType<ProductStep>(), static step => step.Matrix.Shape.Rows == 5);
        Assert.Equal(3, product.Columns);
    }
}
