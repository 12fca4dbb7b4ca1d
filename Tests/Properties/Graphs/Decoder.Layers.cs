using System.Linq;
using Fluxion.Generator.Graphs;
using Fluxion.Generator.Model;
using Fluxion.Generator.Ops;

namespace Fluxion.Properties.Graphs;

internal sealed partial class Decoder
{
    private const int Longest = 24;

    private static readonly double[] Numbers = [1, -2, 0.5, 3, 0, -0.25, 1.5];

    // A line of one channel convolved to two, or two channels taken back to one.
    private Node? Convolved(Node a, uint detail)
    {
        int stride = 1 + (int)(detail % 2), padding = (int)(detail >> 1) % 3, dilation = 1 + (int)((detail >> 3) % 2);
        if (((detail >> 4) & 1) == 1)
        {
            if (a.Length % 2 != 0) return null;
            var same = new Window(1, a.Length / 2, 1, 3, 1, 1, 0, dilation, 1, dilation);
            return _graph.Apply(new ConvTransposed(same, 1, 2), _kernel, a);
        }

        var window = new Window(1, a.Length, 1, 3, 1, stride, 0, padding, 1, dilation);
        return a.Length + (2 * padding) > 2 * dilation && 2 * window.OutArea <= Longest ? _graph.Apply(new Conv(window, 1, 2), _kernel, a) : null;
    }

    // Windows of two by two where the length allows a grid of two rows, of two on a line elsewhere.
    private Node? Pooled(Node a, uint detail)
    {
        if (a.Length < 2) return null;
        bool grid = a.Length % 2 == 0 && a.Length >= 4 && (detail & 1) == 1;
        int stride = 1 + (int)((detail >> 1) % 2), padding = (int)(detail >> 2) % 2;
        var window = grid
            ? new Window(2, a.Length / 2, 2, 2, stride, 1, padding, 0, 1, 1)
            : new Window(1, a.Length, 1, 2, 1, stride, 0, padding, 1, 1);
        if (window.OutArea > Longest) return null;
        return ((detail >> 3) & 1) == 1 ? _graph.Apply(new MaxPool(window, 1), a, a) : _graph.Apply(new AveragePool(window, 1), a);
    }

    // Spread over positions, summed over them, through a table, or log Σ exp.
    private Node? PerChannel(Node a, uint detail)
    {
        switch (detail % 4)
        {
            case 0:
                return 2 * a.Length <= Longest ? _graph.Apply(new RepeatEach(2), a) : null;
            case 1:
                return a.Length % 2 == 0 ? _graph.Apply(new SumEach(2), a) : null;
            case 2:
                bool isTransposed = (detail >> 2) % 2 == 1;
                Shape matrix = isTransposed ? new Shape(a.Length, 2) : new Shape(2, a.Length);
                double[] values = [.. Enumerable.Range(0, matrix.Length).Select(i => Numbers[(i + (int)detail) % Numbers.Length])];
                return _graph.Apply(new TableProduct("T", matrix, EquatableArray.From(values), isTransposed), a);
            default:
                return _graph.Apply(new LogSumExp(), a);
        }
    }
}
