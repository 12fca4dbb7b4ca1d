using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Operators;

/// <summary>First and second derivatives along directions by Taylor series, by an evaluator that shares nothing with the operators.</summary>
internal sealed class SecondDerivatives<T>(IReadOnlyList<Node> inputs, Node root, double[] theta, double[][] x)
    where T : struct, INumber<T>
{
    private readonly Interpreter<Jet<T>> _interpreter = new(inputs, [root]);

    /// <summary>dᵏ/dεᵏ f(x + ε v) of every component.</summary>
    /// <param name="order">k, 1 or 2.</param>
    /// <param name="v">One direction per input.</param>
    public double[] Along(int order, params double[][] v)
    {
        _interpreter.Run(Array.ConvertAll(theta, Jet<T>.Of), [.. x.Select((value, i) => value.Select((component, k) => Jet<T>.Variable(T.Of(component), 2, v[i][k])).ToArray())]);
        return [.. _interpreter.Root(0).Select(component => component.Derivative(order).Real)];
    }

    /// <summary>∂²f/∂u∂v = (D²(u + v) − D²(u − v))/4.</summary>
    public double[] Mixed(double[][] u, double[][] v)
        => [.. Along(2, Combine(u, v, 1)).Zip(Along(2, Combine(u, v, -1)), static (plus, minus) => (plus - minus) / 4)];

    private static double[][] Combine(double[][] u, double[][] v, double sign)
        => [.. u.Zip(v, (a, b) => a.Zip(b, (p, q) => p + (sign * q)).ToArray())];
}
