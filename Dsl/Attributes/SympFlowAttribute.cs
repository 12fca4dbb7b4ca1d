using System;

namespace Fluxion;

/// <summary>
/// Makes a partial class a symplectic flow of a Hamiltonian field (Canizares, Murari, Schönlieb, Sherry, Shumaylov, "Symplectic neural flows for
/// modeling and discovery", arXiv 2412.16787): a <see cref="ModelAttribute">model</see> without a body. With potentials Vᵢ(t, q), Kᵢ(t, p) that are
/// networks, N(t, ·) is the composition over i of p ← p − (∇Vᵢ(t, q) − ∇Vᵢ(0, q)) and q ← q + (∇Kᵢ(t, p) − ∇Kᵢ(0, p)): symplectic for every θ,
/// with N(0, x) = x exactly.
/// <list type="bullet">
/// <item><c>Forward(t, x)</c> is N, and <c>Inverse(t, x)</c> its inverse in x; <c>ForwardJvp</c> moves a tangent.</item>
/// <item><c>Hamiltonian(t, x)</c> is H_N, of which N is the exact flow: Σ ∂Kᵢ/∂t + ∂Vᵢ/∂t along the inverse flow.</item>
/// <item><c>Mismatches(t, x)</c> is (e, ∂e/∂t) for e = H_N − H, both taken relative to <see cref="Origin"/>: a function of the time alone moves nothing.</item>
/// <item><c>Identity(t, x)</c> is ∂N/∂t − J∇H_N(t, N): zero to rounding for every θ.</item>
/// <item>The <see cref="Losses"/>, each with residuals.</item>
/// </list>
/// The class may declare <c>V</c> or <c>K</c> itself, as a network of its own layers: <c>private partial Scalar V([Copies(n)] int layer, Scalar t, [Dim(d)] Vec q)</c>,
/// with <see cref="Layers"/> copies and d components.
/// </summary>
/// <param name="field">
/// The field of 2d components: a static class of the project marked <see cref="VectorFieldAttribute"/>, with a <see cref="HamiltonianAttribute"/> method
/// and the partial field F(x) beside it.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SympFlowAttribute(Type field) : Attribute
{
    /// <summary>The class of the field.</summary>
    public Type Field { get; } = field;

    /// <summary>The number of pairs of potentials, at least 1.</summary>
    public int Layers { get; set; } = 3;

    /// <summary>The width of the hidden layers of each potential, at least 1.</summary>
    public int Width { get; set; } = 10;

    /// <summary>The number of hidden layers of each potential, at least 1.</summary>
    public int Hidden { get; set; } = 2;

    /// <summary>The function of the hidden layers; it needs two derivatives that do not vanish.</summary>
    public Activation Activation { get; set; } = Activation.Tanh;

    /// <summary>The losses; nothing is emitted for one that is not asked for.</summary>
    public SympFlowLosses Losses { get; set; } = SympFlowLosses.Residual | SympFlowLosses.Matching | SympFlowLosses.Data;

    /// <summary>A state of 2d numbers at which H is finite, where H_N and H are made equal; zeros if omitted.</summary>
    public double[]? Origin { get; set; }
}
