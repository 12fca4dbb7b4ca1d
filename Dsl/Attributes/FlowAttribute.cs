using System;

namespace Fluxion;

/// <summary>
/// Layers that are steps of a one-step method on a vector field, φ_F^h ∘ … ∘ φ_F^h, each with its own copy of the parameters of the field, which
/// belong to the model under the names <c>Net.Flow2.A[3]</c>. The field keeps the width of its signal. F(t, x) is evaluated from t = 0 on.
/// </summary>
/// <param name="field">A class marked <see cref="VectorFieldAttribute"/>; its <see cref="RhsAttribute"/> method, or its partial field beside a Hamiltonian, is F.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FlowAttribute(Type field) : Attribute
{
    /// <summary>The class of the field.</summary>
    public Type Field { get; } = field;

    /// <summary>The number of layers, at least 1.</summary>
    public int Layers { get; set; } = 1;

    /// <summary>The one-step method.</summary>
    public Method Method { get; set; } = Method.Euler;

    /// <summary>The time h that each layer advances by.</summary>
    public double StepSize { get; set; } = 1;

    /// <summary>Sub-steps of length h/Steps within a layer, with the same parameters.</summary>
    public int Steps { get; set; } = 1;

    /// <summary>Fixed-point iterations of <see cref="Method.ImplicitMidpoint"/>.</summary>
    public int Iterations { get; set; } = 12;

    /// <summary>The tableau of <see cref="Method.RungeKutta"/>, as <see cref="Step"/> takes it.</summary>
    public string Tableau { get; set; } = "";
}
