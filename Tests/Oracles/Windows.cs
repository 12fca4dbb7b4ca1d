using System;
using System.Collections.Generic;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Ops;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Oracles;

/// <summary>The values of ops that slide a window over a grid, each by the definition: loops over all positions, taps and channels.</summary>
internal static class Windows<T>
    where T : struct, INumber<T>
{
    /// <summary>Whether an op is stated here.</summary>
    public static bool Knows(Op op)
        => op is Conv or ConvTransposed or ConvKernel or RepeatEach or SumEach or AveragePool or AveragePoolTransposed or MaxPool or MaxPoolTransposed;

    /// <summary>Writes the components of a node.</summary>
    public static void Evaluate(Node node, T[][] x, T[] y)
    {
        Array.Fill(y, T.Of(0));
        switch (node.Op)
        {
            case Conv op:
                Each(op.Window, op.Channels, op.Outputs, (kernel, input, output) => y[output] += x[0][kernel] * x[1][input]);
                break;
            case ConvTransposed op:
                Each(op.Window, op.Channels, op.Outputs, (kernel, input, output) => y[input] += x[0][kernel] * x[1][output]);
                break;
            case ConvKernel op:
                Each(op.Window, op.Channels, op.Outputs, (kernel, input, output) => y[kernel] += x[0][output] * x[1][input]);
                break;
            case RepeatEach op:
                for (int i = 0; i < y.Length; i++) y[i] = x[0][i / op.Count];
                break;
            case SumEach op:
                for (int i = 0; i < x[0].Length; i++) y[i / op.Count] += x[0][i];
                break;
            case AveragePool op:
                PerChannel(op.Window, op.Channels, (input, output) => y[output] += x[0][input] / T.Of(op.Window.Taps));
                break;
            case AveragePoolTransposed op:
                PerChannel(op.Window, op.Channels, (input, output) => y[input] += x[0][output] / T.Of(op.Window.Taps));
                break;
            case MaxPool op:
                foreach ((int input, int output) in Largest(op.Window, op.Channels, x[0])) y[output] = x[1][input];
                break;
            case MaxPoolTransposed op:
                foreach ((int input, int output) in Largest(op.Window, op.Channels, x[0])) y[input] += x[1][output];
                break;
            default:
                throw new KeyNotFoundException($"{node.Op.Name} has no value in {nameof(Windows<T>)}.");
        }
    }

    private static void Each(Window window, int channels, int outputs, Action<int, int, int> term)
    {
        foreach ((int p, int k, int q) in Taps(window))
        {
            for (int c = 0; c < channels; c++)
            {
                for (int o = 0; o < outputs; o++)
                    term((((c * window.Taps) + k) * outputs) + o, (c * window.Area) + q, (o * window.OutArea) + p);
            }
        }
    }

    private static void PerChannel(Window window, int channels, Action<int, int> term)
    {
        for (int c = 0; c < channels; c++)
        {
            foreach ((int p, _, int q) in Taps(window)) term((c * window.Area) + q, (c * window.OutArea) + p);
        }
    }

    /// <summary>The positions of the input under the window at each position of the output.</summary>
    public static List<int>[] PerOutput(Window window, int channels)
    {
        var inputs = new List<int>[channels * window.OutArea];
        for (int i = 0; i < inputs.Length; i++) inputs[i] = [];
        PerChannel(window, channels, (input, output) => inputs[output].Add(input));
        return inputs;
    }

    private static IEnumerable<(int Input, int Output)> Largest(Window window, int channels, T[] x)
    {
        var best = new int[channels * window.OutArea];
        Array.Fill(best, -1);
        PerChannel(window, channels, (input, output) =>
        {
            if (best[output] < 0 || x[input].Real > x[best[output]].Real) best[output] = input;
        });
        for (int output = 0; output < best.Length; output++) yield return (best[output], output);
    }

    private static IEnumerable<(int P, int K, int Q)> Taps(Window window)
    {
        for (int p = 0; p < window.OutArea; p++)
        {
            for (int k = 0; k < window.Taps; k++)
            {
                int row = (p / window.OutWidth * window.StrideY) - window.PaddingY + (k / window.TapsX * window.DilationY);
                int column = (p % window.OutWidth * window.StrideX) - window.PaddingX + (k % window.TapsX * window.DilationX);
                if (row >= 0 && row < window.Height && column >= 0 && column < window.Width) yield return (p, k, (row * window.Width) + column);
            }
        }
    }
}
