using System;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Generator.Tests.Operators;

/// <summary>The expressions of <see cref="HamiltonianSources"/> stated a second time, by hand, over any kind of number.</summary>
internal static class HamiltonianReference
{
    private const int Width = 5;

    /// <summary>The value of a named expression.</summary>
    /// <param name="theta">The parameters of the 2 → 5 → 5 → 1 network: matrices by columns, each before its biases.</param>
    public static T Of<T>(string name, double[] theta, T[] x)
        where T : struct, INumber<T>
    {
        T half = T.Of(0.5), one = T.Of(1), kinetic = half * ((x[2] * x[2]) + (x[3] * x[3]));
        switch (name)
        {
            case "HenonHeiles":
                return kinetic + (half * ((x[0] * x[0]) + (x[1] * x[1]))) + (x[0] * x[0] * x[1]) - (x[1] * x[1] * x[1] / T.Of(3));
            case "DoubleWell":
                T well = (x[0] * x[0]) - one;
                return kinetic + (well * well / T.Of(4)) - T.Cos(x[1]);
            case "Kepler":
                return kinetic - (one / T.Sqrt((x[0] * x[0]) + (x[1] * x[1])));
            case "Learned":
                return kinetic + Net(theta, [x[0], x[1]]);
            case "Composed":
                T norm = (x[0] * x[0]) + (x[1] * x[1]) + (x[2] * x[2]) + (x[3] * x[3]);
                return (T.Exp(-(half * norm)) * T.Tanh(Net(theta, [x[1], x[2]]) + T.Sin(x[0] * x[3]))) + T.Log(one + T.Exp(x[2]));
            default:
                throw new ArgumentException($"no expression '{name}'", nameof(name));
        }
    }

    private static T Net<T>(double[] theta, T[] q)
        where T : struct, INumber<T>
    {
        int next = 0;
        T[] hidden = Array.ConvertAll(Affine(theta, ref next, q, Width), T.Tanh);
        hidden = Array.ConvertAll(Affine(theta, ref next, hidden, Width), static z => z / (T.Of(1) + T.Exp(-z)));
        return Affine(theta, ref next, hidden, 1)[0];
    }

    private static T[] Affine<T>(double[] theta, ref int next, T[] x, int rows)
        where T : struct, INumber<T>
    {
        var y = new T[rows];
        for (int i = 0; i < rows; i++)
        {
            y[i] = T.Of(theta[next + (rows * x.Length) + i]);
            for (int k = 0; k < x.Length; k++) y[i] += T.Of(theta[next + (k * rows) + i]) * x[k];
        }

        next += rows * (x.Length + 1);
        return y;
    }
}
