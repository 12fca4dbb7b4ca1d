using System;
using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>
/// Networks and their derivatives written out by hand over dual numbers, nested for each order. Shares no code with the compiler.
/// </summary>
internal sealed class NetworkWitness(ParameterBlock<double> parameters)
{
    private readonly Complex[] _theta = Array.ConvertAll(parameters.Values.ToArray(), static value => new Complex(value, 0));

    /// <summary>The derivative of a value with respect to a parameter, by a complex step.</summary>
    public double Gradient(int index, Func<Number> value)
    {
        Complex saved = _theta[index];
        _theta[index] = saved + new Complex(0, 1e-30);
        double gradient = value().Value.Imaginary / 1e-30;
        _theta[index] = saved;
        return gradient;
    }

    /// <summary>A parameter matrix by rows.</summary>
    public Number[,] Matrix(string name)
    {
        ParameterEntry entry = Entry(name);
        var matrix = new Number[entry.Rows, entry.Columns];
        for (int i = 0; i < entry.Rows; i++)
        {
            for (int j = 0; j < entry.Columns; j++) matrix[i, j] = new(_theta[entry.Offset + (j * entry.Rows) + i]);
        }

        return matrix;
    }

    /// <summary>The network of so many layers, all but the last with tanh.</summary>
    public T[] Net<T>(string name, int layers, T[] x)
        where T : struct, IReal<T>
    {
        for (int layer = 1; layer <= layers; layer++)
        {
            ParameterEntry w = Entry($"{name}.W{layer}"), b = Entry($"{name}.b{layer}");
            var y = new T[w.Rows];
            for (int o = 0; o < w.Rows; o++)
            {
                y[o] = T.Of(_theta[b.Offset + o]);
                for (int i = 0; i < w.Columns; i++) y[o] += T.Of(_theta[w.Offset + (i * w.Rows) + o]) * x[i];
                if (layer < layers) y[o] = T.Tanh(y[o]);
            }

            x = y;
        }

        return x;
    }

    /// <summary>Jᵢⱼ = ∂fᵢ/∂xⱼ of a network.</summary>
    public T[,] Jacobian<T>(string name, int layers, T[] x)
        where T : struct, IReal<T>
    {
        T[,]? jacobian = null;
        for (int j = 0; j < x.Length; j++)
        {
            Dual<T>[] column = Net(name, layers, Dual<T>.Seed(x, j));
            jacobian ??= new T[column.Length, x.Length];
            for (int i = 0; i < column.Length; i++) jacobian[i, j] = column[i].Dot;
        }

        return jacobian!;
    }

    /// <summary>∂²f₀/∂xᵢ∂xⱼ of a network.</summary>
    public T[,] Hessian<T>(string name, int layers, T[] x)
        where T : struct, IReal<T>
    {
        var hessian = new T[x.Length, x.Length];
        for (int j = 0; j < x.Length; j++)
        {
            Dual<T>[,] gradient = Jacobian(name, layers, Dual<T>.Seed(x, j));
            for (int i = 0; i < x.Length; i++) hessian[i, j] = gradient[0, i].Dot;
        }

        return hessian;
    }

    /// <summary>Σⱼ ∂²fᵢ/∂xⱼ² of a network, component by component.</summary>
    public T[] Laplacian<T>(string name, int layers, T[] x)
        where T : struct, IReal<T>
    {
        T[]? laplacian = null;
        for (int j = 0; j < x.Length; j++)
        {
            Dual<Dual<T>>[] series = Net(name, layers, Dual<Dual<T>>.Seed(Dual<T>.Seed(x, j), j));
            laplacian ??= new T[series.Length];
            for (int i = 0; i < series.Length; i++) laplacian[i] += series[i].Dot.Dot;
        }

        return laplacian!;
    }

    private ParameterEntry Entry(string name)
    {
        foreach (ParameterEntry entry in parameters.Entries)
        {
            if (entry.Name == name) return entry;
        }

        throw new ArgumentException($"no parameter {name}", nameof(name));
    }
}
