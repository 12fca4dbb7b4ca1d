using System;
using System.Linq;
using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>The parameters of a model as complex numbers, for complex steps (Squire and Trapp, SIAM Review 40, 1998) on networks written by hand.</summary>
internal sealed class ComplexParameters(ParameterBlock<double> parameters)
{
    private readonly Complex[] _theta = Array.ConvertAll(parameters.Values.ToArray(), static value => new Complex(value, 0));

    /// <summary>The elements of an entry; a matrix by columns.</summary>
    public Complex[] this[string name]
    {
        get
        {
            ParameterEntry entry = Entry(name);
            return _theta[entry.Offset..(entry.Offset + entry.Count)];
        }
    }

    /// <summary>The derivative of a function of the parameters with respect to one of them.</summary>
    public double Derivative(int index, Func<Complex> function)
    {
        Complex saved = _theta[index];
        _theta[index] = saved + new Complex(0, 1e-30);
        double derivative = function().Imaginary / 1e-30;
        _theta[index] = saved;
        return derivative;
    }

    /// <summary>W x, or Wᵀ x.</summary>
    public Complex[] Product(string matrix, Complex[] x, bool transposed = false)
    {
        ParameterEntry w = Entry(matrix);
        var result = new Complex[transposed ? w.Columns : w.Rows];
        for (int o = 0; o < w.Rows; o++)
        {
            for (int i = 0; i < w.Columns; i++)
            {
                Complex element = _theta[w.Offset + (i * w.Rows) + o];
                if (transposed) result[i] += element * x[o];
                else result[o] += element * x[i];
            }
        }

        return result;
    }

    /// <summary>W x + b.</summary>
    public Complex[] Affine(string matrix, string vector, Complex[] x)
    {
        Complex[] b = this[vector];
        return [.. Product(matrix, x).Select((value, i) => value + b[i])];
    }

    /// <summary>A network of dense layers, the last one without activation.</summary>
    public Complex[] Layers(string network, Complex[] x, int count, Func<Complex, Complex> activation)
    {
        for (int n = 1; n <= count; n++)
        {
            x = Affine($"{network}.W{n}", $"{network}.b{n}", x);
            if (n < count) x = Array.ConvertAll(x, value => activation(value));
        }

        return x;
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
