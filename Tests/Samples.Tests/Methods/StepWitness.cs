using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>One-step methods over complex numbers, written a second time from their textbooks; shares no code with the compiler or the runtime.</summary>
internal static class StepWitness
{
    /// <summary>F(t, x).</summary>
    internal delegate Complex[] Field(Complex t, Complex[] x);

    /// <summary>The state after the time h in equal sub-steps.</summary>
    public static Complex[] Advance(Method method, Field f, Complex t, Complex[] x, Complex h, int steps = 1, int iterations = 12)
    {
        for (int i = 0; i < steps; i++) x = One(method, f, t + (i * h / steps), x, h / steps, iterations);
        return x;
    }

    private static Complex[] One(Method method, Field f, Complex t, Complex[] x, Complex h, int iterations)
    {
        switch (method)
        {
            case Method.Euler:
                return Add(x, h, f(t, x));
            case Method.Midpoint:
                return Add(x, h, f(t + (h / 2), Add(x, h / 2, f(t, x))));
            case Method.Heun:
                Complex[] k1 = f(t, x), k2 = f(t + h, Add(x, h, k1));
                return Add(Add(x, h / 2, k1), h / 2, k2);
            case Method.Rk4:
                k1 = f(t, x);
                k2 = f(t + (h / 2), Add(x, h / 2, k1));
                Complex[] k3 = f(t + (h / 2), Add(x, h / 2, k2)), k4 = f(t + h, Add(x, h, k3));
                return Add(Add(Add(Add(x, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
            case Method.RungeKutta:
                k1 = f(t, x);
                k2 = f(t + (h / 3), Add(x, h / 3, k1));
                k3 = f(t + (2 * h / 3), Add(Add(x, -h / 3, k1), h, k2));
                k4 = f(t + h, Add(Add(Add(x, h, k1), -h, k2), h, k3));
                return Add(Add(Add(Add(x, h / 8, k1), 3 * h / 8, k2), 3 * h / 8, k3), h / 8, k4);
            case Method.SymplecticEuler:
                x = Half(x, 1, h, f(t, x));
                return Half(x, 0, h, f(t + h, x));
            case Method.ImplicitMidpoint:
                Complex[] z = x;
                for (int i = 0; i < iterations; i++) z = Add(x, h / 2, f(t + (h / 2), z));
                return Add(x, h, f(t + (h / 2), z));
            default:
                // Störmer–Verlet steps; the last kick of one and the first of the next are one kick.
                IReadOnlyList<double> w = Lengths(method);
                x = Half(x, 1, w[0] * h / 2, f(t, x));
                for (int i = 0; i < w.Count; i++)
                {
                    x = Half(x, 0, w[i] * h, f(t + (w[i] * h / 2), x));
                    t += w[i] * h;
                    x = Half(x, 1, (w[i] + (i + 1 < w.Count ? w[i + 1] : 0)) * h / 2, f(t, x));
                }

                return x;
        }
    }

    private static IReadOnlyList<double> Lengths(Method method)
    {
        double w1 = 1 / (2 - Math.Cbrt(2));
        double[] a = [0.78451361047755726382, 0.23557321335935813368, -1.17767998417887100695];
        return method switch
        {
            Method.StormerVerlet => [1],
            Method.Yoshida4 => [w1, 1 - (2 * w1), w1],
            Method.Yoshida6 => [a[0], a[1], a[2], 1 - (2 * a.Sum()), a[2], a[1], a[0]],
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    private static Complex[] Add(Complex[] x, Complex h, Complex[] v) => [.. x.Select((value, i) => value + (h * v[i]))];

    private static Complex[] Half(Complex[] x, int half, Complex h, Complex[] v)
        => [.. x.Select((value, i) => i / (x.Length / 2) == half ? value + (h * v[i]) : value)];
}
