using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
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
        bool[] isRead = Read(theta.Length);
        return [.. all.Select((leaf, i) => leaf.Select((_, k) =>
        {
            if (i == 0 && !isRead[k]) return 0;
            ComplexNumber saved = leaf[k];
            leaf[k] = new(new Complex(saved.Real, Step));
            _interpreter.Run(parameters, values);
            leaf[k] = saved;
            return _interpreter.Root(0)[0].Imaginary / Step;
        }).ToArray())];
    }

    // The components of θ that the root reads: the others need no step. What loops read is not looked into.
    private bool[] Read(int length)
    {
        var read = new bool[length];
        if (_interpreter.Order.Any(static node => node.Op is Scan or Call)) Array.Fill(read, true);
        foreach (Op op in _interpreter.Order.Select(static node => node.Op))
        {
            if (op is Parameter parameter) read.AsSpan(parameter.Offset, parameter.Shape.Length).Fill(true);
            if (op is ParameterStack stack) read.AsSpan(stack.Offset, stack.Length * stack.Count).Fill(true);
        }

        return read;
    }

    private static ComplexNumber[] Lift(double[] values) => Array.ConvertAll(values, ComplexNumber.Of);
}
