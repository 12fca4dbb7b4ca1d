using System;
using System.Numerics;

namespace Fluxion.Samples.Tests;

/// <summary>
/// The flow map, its time derivative and the residual loss written out by hand over dual complex numbers. Shares no code with the compiler:
/// t is differentiated by a dual part, parameters by a complex step (Squire and Trapp, SIAM Review 40, 1998).
/// </summary>
internal sealed class FlowWitness(ParameterBlock<double> parameters)
{
    private readonly Complex[] _theta = Array.ConvertAll(parameters.Values.ToArray(), static value => new Complex(value, 0));

    /// <summary>A value and its derivative with respect to t.</summary>
    internal readonly record struct Dual(Complex Value, Complex Dot)
    {
        public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, a.Dot + b.Dot);

        public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, a.Dot - b.Dot);

        public static Dual operator *(Complex a, Dual b) => new(a * b.Value, a * b.Dot);

        public static Dual Tanh(Dual a)
        {
            Complex y = Complex.Tanh(a.Value);
            return new Dual(y, (1 - y) * (1 + y) * a.Dot);
        }
    }

    /// <summary>∂L/∂θᵢ of the loss on given samples by a complex step in θᵢ.</summary>
    public double Gradient(int index, double[] t, double[] x)
    {
        Complex saved = _theta[index];
        _theta[index] = saved + new Complex(0, 1e-30);
        double gradient = Loss(t, x).Imaginary / 1e-30;
        _theta[index] = saved;
        return gradient;
    }

    /// <summary>The mean of ‖dN/dt − F(N)‖² over samples.</summary>
    public Complex Loss(double[] t, double[] x)
    {
        Complex sum = 0;
        for (int sample = 0; sample < t.Length; sample++)
        {
            Dual[] n = Flow(t[sample], x.AsSpan(4 * sample, 4));
            Complex q1 = n[0].Value, q2 = n[1].Value;
            Complex[] field = [n[2].Value, n[3].Value, -q1 - (2 * q1 * q2), -q2 - (q1 * q1) + (q2 * q2)];
            for (int i = 0; i < 4; i++) sum += (n[i].Dot - field[i]) * (n[i].Dot - field[i]);
        }

        return sum / t.Length;
    }

    /// <summary>N(t, x) with its time derivative.</summary>
    public Dual[] Flow(double t, ReadOnlySpan<double> x)
    {
        Dual[] at = Net(new Dual(t, 1), x), start = Net(new Dual(0, 0), x), flow = new Dual[4];
        for (int i = 0; i < 4; i++) flow[i] = new Dual(x[i], 0) + (at[i] - start[i]);
        return flow;
    }

    private Dual[] Net(Dual t, ReadOnlySpan<double> x)
    {
        Dual[] h = [t, new(x[0], 0), new(x[1], 0), new(x[2], 0), new(x[3], 0)];
        h = Array.ConvertAll(Layer(h, "Net.W1", "Net.b1"), Dual.Tanh);
        h = Array.ConvertAll(Layer(h, "Net.W2", "Net.b2"), Dual.Tanh);
        return Layer(h, "Net.W3", "Net.b3");
    }

    private Dual[] Layer(Dual[] input, string matrix, string vector)
    {
        ParameterEntry w = Entry(matrix), b = Entry(vector);
        var output = new Dual[w.Rows];
        for (int o = 0; o < w.Rows; o++)
        {
            output[o] = new Dual(_theta[b.Offset + o], 0);
            for (int i = 0; i < w.Columns; i++) output[o] += _theta[w.Offset + (i * w.Rows) + o] * input[i];
        }

        return output;
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
