using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>Training steps of growing width, batch and depth; derivatives of growing order and Laplacians of growing dimension.</summary>
internal static class GrowthCatalog
{
    private const int Points = 1024;

    /// <summary>Orders of the derivative in x of the network 2-32-32-32-1.</summary>
    public static readonly int[] Orders = [0, 1, 2, 3, 4];

    /// <summary>Dimensions of the Laplacian of a network d-32-32-32-1.</summary>
    public static readonly int[] Dimensions = [1, 2, 4, 8, 16, 32];

    /// <summary>All of them; derivatives in double precision.</summary>
    public static IEnumerable<Entry> Entries =>
    [
        .. GrowthSizes.Widths.Select(static width => Of($"width-{width}", () => Width(width))),
        .. GrowthSizes.Batches.Select(static batch => Of($"batch-{batch}", () => Fit(new Width64(), static (m, x, y) => m.Losses.Square.On(x, y), batch))),
        .. GrowthSizes.Depths.Select(static depth => Of($"depth-{depth}", () => Depth(depth))),
        .. Orders.Where(static _ => Numbers.Name == "fp64").Select(static order => Of($"order-{order}", () => Order(order))),
        .. Dimensions.Where(static _ => Numbers.Name == "fp64").Select(static dimension => Of($"laplacian-{dimension}", () => Dimension(dimension))),
    ];

    private static Entry Of(string name, Func<ICase> create) => new(name, "fluxion", Numbers.Name, create);

    private static Training Width(int width) => width switch
    {
        8 => Fit(new Width8(), static (m, x, y) => m.Losses.Square.On(x, y)),
        16 => Fit(new Width16(), static (m, x, y) => m.Losses.Square.On(x, y)),
        32 => Fit(new Width32(), static (m, x, y) => m.Losses.Square.On(x, y)),
        64 => Fit(new Width64(), static (m, x, y) => m.Losses.Square.On(x, y)),
        128 => Fit(new Width128(), static (m, x, y) => m.Losses.Square.On(x, y)),
        256 => Fit(new Width256(), static (m, x, y) => m.Losses.Square.On(x, y)),
        _ => Fit(new Width512(), static (m, x, y) => m.Losses.Square.On(x, y)),
    };

    private static Training Depth(int layers) => layers switch
    {
        1 => Classify(new Depth1(), 1, static (m, x, y) => m.Losses.Logistic.On(x, y)),
        3 => Classify(new Depth3(), 3, static (m, x, y) => m.Losses.Logistic.On(x, y)),
        10 => Classify(new Depth10(), 10, static (m, x, y) => m.Losses.Logistic.On(x, y)),
        30 => Classify(new Depth30(), 30, static (m, x, y) => m.Losses.Logistic.On(x, y)),
        _ => Classify(new Depth100(), 100, static (m, x, y) => m.Losses.Logistic.On(x, y)),
    };

    private static DerivativeRun Order(int order)
    {
        double[] t = Sines(Points), x = Sines(Points), y = new double[Points];
        var value = new Potential(seed: 1);
        var first = new FirstDerivative(seed: 1);
        var second = new SecondDerivative(seed: 1);
        var third = new ThirdDerivative(seed: 1);
        var fourth = new FourthDerivative(seed: 1);
        return new DerivativeRun(y, order switch
        {
            0 => () => value.ForwardBatch(t, x, y),
            1 => () => first.ForwardBatch(t, x, y),
            2 => () => second.ForwardBatch(t, x, y),
            3 => () => third.ForwardBatch(t, x, y),
            _ => () => fourth.ForwardBatch(t, x, y),
        });
    }

    private static DerivativeRun Dimension(int dimension)
    {
        double[] x = Sines(dimension * Points), y = new double[Points];
        switch (dimension)
        {
            case 1:
                var one = new Dimension1(seed: 1);
                return new DerivativeRun(y, () => one.ForwardBatch(x, y));
            case 2:
                var two = new Dimension2(seed: 1);
                return new DerivativeRun(y, () => two.ForwardBatch(x, y));
            case 4:
                var four = new Dimension4(seed: 1);
                return new DerivativeRun(y, () => four.ForwardBatch(x, y));
            case 8:
                var eight = new Dimension8(seed: 1);
                return new DerivativeRun(y, () => eight.ForwardBatch(x, y));
            case 16:
                var sixteen = new Dimension16(seed: 1);
                return new DerivativeRun(y, () => sixteen.ForwardBatch(x, y));
            default:
                var last = new Dimension32(seed: 1);
                return new DerivativeRun(y, () => last.ForwardBatch(x, y));
        }
    }

    private static Training Fit<TModel>(TModel model, Func<TModel, Number[], Number[], BatchLoss<Number>> loss, int batch = GrowthSizes.Batch)
        where TModel : IModel<Number>
    {
        new Weights(model.Parameters).Network("Net", 4);
        return new Training(loss(model, Convert(Samples.TimesAndStates(batch)), Convert(Samples.Targets(batch))));
    }

    private static Training Classify<TModel>(TModel model, int layers, Func<TModel, Number[], Number[], BatchLoss<Number>> loss)
        where TModel : IModel<Number>
    {
        new Weights(model.Parameters).Residual(layers);
        (double[] points, double[] labels) = Samples.Circle(GrowthSizes.Batch, GrowthSizes.Certainty);
        return new Training(loss(model, Convert(points), Convert(labels)));
    }

    private static double[] Sines(int count) => [.. Enumerable.Range(0, count).Select(static i => Math.Sin((5.0 * i) + 1))];

    private static Number[] Convert(double[] values) => Array.ConvertAll(values, static value => (Number)value);
}
