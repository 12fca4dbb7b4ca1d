namespace Fluxion.Generator.Model;

/// <summary>The tableau of an explicit Runge–Kutta method: kᵢ = F(t + cᵢ h, x + h Σⱼ aᵢⱼ kⱼ), x + h Σᵢ bᵢ kᵢ.</summary>
/// <param name="A">The rows below the diagonal one after the other: a₂₁, a₃₁, a₃₂, …</param>
/// <param name="B">The weights bᵢ, one for each stage.</param>
/// <param name="C">The nodes cᵢ, one for each stage.</param>
internal sealed record TableauSpec(EquatableArray<double> A, EquatableArray<double> B, EquatableArray<double> C)
{
    /// <summary>The number of stages.</summary>
    public int Stages => B.Count;

    /// <summary>aᵢⱼ for j &lt; i.</summary>
    public double Coefficient(int i, int j) => A[(i * (i - 1) / 2) + j];
}
