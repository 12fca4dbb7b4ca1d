using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>Derivatives of a scalar node by complex steps: ∂f/∂xᵢ = Im f(x + i h eᵢ)/h, one evaluation per component.</summary>
internal sealed class ComplexStep(IReadOnlyList<Node> inputs, Node root)
{
    /// <summary>Small enough that its square vanishes beside any value, large enough to stay clear of subnormals.</summary>
    public const double Step = 1e-40;

    private readonly Interpreter<ComplexNumber> _interpreter = new(inputs, [root]);

    /// <summary>The gradient with respect to θ, then to each input.</summary>
    public double[][] Gradient(double[] theta, double[][] x)
    {
        ComplexNumber[] parameters = Lift(theta);
        ComplexNumber[][] values = [.. x.Select(Lift)];
        ComplexNumber[][] all = [parameters, .. values];
        return [.. all.Select(leaf => leaf.Select((_, k) =>
        {
            ComplexNumber saved = leaf[k];
            leaf[k] = new(new Complex(saved.Real, Step));
            _interpreter.Run(parameters, values);
            leaf[k] = saved;
            return _interpreter.Root(0)[0].Imaginary / Step;
        }).ToArray())];
    }

    private static ComplexNumber[] Lift(double[] values) => Array.ConvertAll(values, ComplexNumber.Of);
}
