using System;
using System.Numerics;

namespace Fluxion.Samples.Tests.Layers;

/// <summary>Layers written out as loops over their definitions, for real and complex numbers: what the compiled ones are compared with.</summary>
internal static class LayerReference
{
    /// <summary>y[o, y, x] = b[o] + Σ K[o, (c, i, j)] x[c, y·s − p + i·d, x·s − p + j·d], the kernel stored column by column.</summary>
    public static (T[] Values, int Height, int Width) Conv2d<T>(
        T[] input, int channels, int height, int width, ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int outputs, int taps, int stride = 1, int padding = 0, int dilation = 1)
        where T : INumberBase<T>
        => Conv(input, channels, height, width, kernel, bias, outputs, (taps, taps), (stride, stride), (padding, padding), (dilation, dilation));

    /// <summary>The same along a line.</summary>
    public static (T[] Values, int Length) Conv1d<T>(
        T[] input, int channels, int length, ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int outputs, int taps, int stride = 1, int padding = 0, int dilation = 1)
        where T : INumberBase<T>
    {
        (T[] values, _, int width) = Conv(input, channels, 1, length, kernel, bias, outputs, (1, taps), (1, stride), (0, padding), (1, dilation));
        return (values, width);
    }

    /// <summary>Means over windows.</summary>
    public static T[] AveragePool<T>(T[] input, int channels, int height, int width, int window, int stride)
        where T : INumberBase<T>
        => Pool(input, channels, height, width, (window, window), (stride, stride), static taps =>
        {
            T sum = T.Zero;
            foreach (T tap in taps) sum += tap;
            return sum / T.CreateChecked(taps.Length);
        });

    /// <summary>Largest values over windows along a line, by real parts, the first of equal ones.</summary>
    public static Complex[] MaxPool1d(Complex[] input, int channels, int length, int window, int stride)
        => Pool(input, channels, 1, length, (1, window), (1, stride), Largest);

    /// <summary>Largest values over square windows, by real parts, the first of equal ones.</summary>
    public static Complex[] MaxPool2d(Complex[] input, int channels, int height, int width, int window, int stride)
        => Pool(input, channels, height, width, (window, window), (stride, stride), Largest);

    /// <summary>W x + b, the matrix stored column by column; no bias if it is empty.</summary>
    public static T[] Dense<T>(T[] x, ReadOnlySpan<T> matrix, ReadOnlySpan<T> bias, int outputs)
        where T : INumberBase<T>
    {
        var y = new T[outputs];
        for (int o = 0; o < outputs; o++)
        {
            y[o] = bias.IsEmpty ? T.Zero : bias[o];
            for (int i = 0; i < x.Length; i++) y[o] += matrix[(i * outputs) + o] * x[i];
        }

        return y;
    }

    private static Complex Largest(Complex[] taps)
    {
        Complex best = taps[0];
        foreach (Complex tap in taps)
        {
            if (tap.Real > best.Real) best = tap;
        }

        return best;
    }

    private static (T[] Values, int Height, int Width) Conv<T>(
        T[] input, int channels, int height, int width, ReadOnlySpan<T> kernel, ReadOnlySpan<T> bias, int outputs,
        (int Y, int X) taps, (int Y, int X) stride, (int Y, int X) padding, (int Y, int X) dilation)
        where T : INumberBase<T>
    {
        int rows = ((height + (2 * padding.Y) - (dilation.Y * (taps.Y - 1)) - 1) / stride.Y) + 1;
        int columns = ((width + (2 * padding.X) - (dilation.X * (taps.X - 1)) - 1) / stride.X) + 1;
        var values = new T[outputs * rows * columns];
        for (int o = 0; o < outputs; o++)
        {
            for (int y = 0; y < rows; y++)
            {
                for (int x = 0; x < columns; x++)
                {
                    T sum = bias.IsEmpty ? T.Zero : bias[o];
                    for (int c = 0; c < channels; c++)
                    {
                        for (int i = 0; i < taps.Y; i++)
                        {
                            for (int j = 0; j < taps.X; j++)
                            {
                                int row = (y * stride.Y) - padding.Y + (i * dilation.Y), column = (x * stride.X) - padding.X + (j * dilation.X);
                                if (row < 0 || row >= height || column < 0 || column >= width) continue;
                                sum += kernel[((((c * taps.Y) + i) * taps.X) + j) * outputs + o] * input[(((c * height) + row) * width) + column];
                            }
                        }
                    }

                    values[(((o * rows) + y) * columns) + x] = sum;
                }
            }
        }

        return (values, rows, columns);
    }

    private static T[] Pool<T>(T[] input, int channels, int height, int width, (int Y, int X) window, (int Y, int X) stride, Func<T[], T> of)
    {
        int rows = ((height - window.Y) / stride.Y) + 1, columns = ((width - window.X) / stride.X) + 1;
        var values = new T[channels * rows * columns];
        var taps = new T[window.Y * window.X];
        for (int at = 0; at < values.Length; at++)
        {
            int c = at / (rows * columns), y = at / columns % rows, x = at % columns;
            for (int k = 0; k < taps.Length; k++)
                taps[k] = input[(((c * height) + (y * stride.Y) + (k / window.X)) * width) + (x * stride.X) + (k % window.X)];
            values[at] = of(taps);
        }

        return values;
    }
}
