using System;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Weights of the definition: one stream from seed 1, layer after layer, a matrix row by row and then its bias, uniform in ±1/√inputs.</summary>
internal sealed class Weights(ParameterBlock<Number> parameters)
{
    private readonly SplitMix64 _random = new(1);

    /// <summary>The layers 1 … <paramref name="layers"/> of a network, those biases that it has.</summary>
    /// <param name="network">The name of the network.</param>
    /// <param name="layers">The number of its layers.</param>
    /// <param name="copy">The copy in brackets, or nothing.</param>
    public Weights Network(string network, int layers, string copy = "")
    {
        for (int layer = 1; layer <= layers; layer++)
            Layer($"{network}.W{layer}{copy}", $"{network}.b{layer}{copy}");
        return this;
    }

    /// <summary>The residual network of W7.</summary>
    /// <param name="layers">The number of residual layers.</param>
    public Weights Residual(int layers)
    {
        Layer("Net.W1", "Net.b1");
        for (int layer = 0; layer < layers; layer++)
        {
            // A single layer has no brackets.
            string copy = parameters.Entries.Any(static entry => entry.Name == "Net.Flow2.A[0]") ? $"[{layer}]" : "";
            Layer($"Net.Flow2.A{copy}", $"Net.Flow2.b{copy}").Matrix($"Net.Flow2.B{copy}", 1 / Math.Sqrt(32));
        }

        return Layer("Net.W3", "Net.b3");
    }

    /// <summary>One layer.</summary>
    public Weights Layer(string matrix, string bias)
    {
        ParameterEntry entry = parameters.Entries.Single(entry => entry.Name == matrix);
        double bound = 1 / Math.Sqrt(entry.Columns);
        Matrix(matrix, bound);
        if (parameters.Entries.Any(entry => entry.Name == bias))
        {
            foreach (ref Number value in parameters[bias])
                value = (Number)_random.Uniform(-bound, bound);
        }

        return this;
    }

    /// <summary>One matrix. Memory is by columns, the stream by rows.</summary>
    public Weights Matrix(string name, double bound)
    {
        ParameterEntry entry = parameters.Entries.Single(entry => entry.Name == name);
        Span<Number> values = parameters[name];
        for (int row = 0; row < entry.Rows; row++)
        {
            for (int column = 0; column < entry.Columns; column++)
                values[(column * entry.Rows) + row] = (Number)_random.Uniform(-bound, bound);
        }

        return this;
    }
}
