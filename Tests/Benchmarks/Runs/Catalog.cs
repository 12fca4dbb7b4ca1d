using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Contest;

namespace Fluxion.Benchmarks;

/// <summary>The workloads W1 … W8 with the weights and data of their definitions.</summary>
internal static class Catalog
{
    private const string Formulation = "fluxion";

    /// <summary>All workloads at the numbers of this build.</summary>
    public static IReadOnlyList<Entry> Entries { get; } =
    [
        Of("W1", W1),
        Of("W2", W2),
        Of("W3", W3),
        Of("W4", W4),
        Of("W4s", W4s),
        Of("W5", W5),
        Of("W6", W6),
        Of("W7", W7),
        Of("W8", W8),
    ];

    /// <summary>The multiply-add rate of the core, and the field in memory and in the first-level cache.</summary>
    public static IReadOnlyList<Entry> Others { get; } =
    [
        new Entry("peak", "fma", Numbers.Name, static () => new Peak()),
        new Entry("field-rows-memory", Formulation, Numbers.Name, static () => new FieldRun(1_000_000)),
        new Entry("field-rows-L1", Formulation, Numbers.Name, static () => new FieldRun(128)),
        new Entry("field-columns-memory", Formulation, Numbers.Name, static () => new FieldColumnsRun(1_000_000)),
        new Entry("field-columns-L1", Formulation, Numbers.Name, static () => new FieldColumnsRun(128)),
    ];

    /// <summary>A single sample.</summary>
    public static Inference W1()
    {
        var model = new W1();
        new Weights(model.Parameters).Network("Net", 4);
        return new SingleSample(model, Convert(Samples.Single), new Number[4]);
    }

    /// <summary>A batch of 4096.</summary>
    public static Inference W2()
    {
        var model = new W2();
        new Weights(model.Parameters).Network("Net", 4);
        return new Batch(model, Convert(Samples.TimesAndStates(4096)), new Number[4 * 4096]);
    }

    /// <summary>A supervised step.</summary>
    public static Training W3()
    {
        var model = new W3();
        new Weights(model.Parameters).Network("Net", 4);
        return new Training(model.Losses.Square.On(Convert(Samples.TimesAndStates(1024)), Convert(Samples.Targets(1024))));
    }

    /// <summary>A flow map, width 64.</summary>
    public static Training W4()
    {
        var model = new W4();
        new Weights(model.Parameters).Network("Net", 4);
        (Number[] t, Number[] x) = Rows(1024);
        return new Training(model.Losses.Residual.On(t, x));
    }

    /// <summary>A flow map, width 10.</summary>
    public static Training W4s()
    {
        var model = new W4s();
        new Weights(model.Parameters).Network("Net", 4);
        (Number[] t, Number[] x) = Rows(700);
        return new Training(model.Losses.Residual.On(t, x));
    }

    /// <summary>A symplectic flow.</summary>
    public static Training W5()
    {
        var model = new W5();
        var weights = new Weights(model.Parameters);
        for (int layer = 0; layer < 3; layer++)
            weights.Network("V", 3, $"[{layer}]").Network("K", 3, $"[{layer}]");
        (Number[] t, Number[] x) = Rows(700);
        return new Training(model.Losses.Total.On(t, x), clip: 1);
    }

    /// <summary>A Hamiltonian network.</summary>
    public static Training W6()
    {
        var model = new W6();
        new Weights(model.Parameters).Network("H", 3);
        return new Training(model.Losses.OneStep.On(Convert(Samples.States(1024)), Convert(Samples.Targets(1024))));
    }

    /// <summary>A residual network.</summary>
    public static Training W7()
    {
        var model = new W7();
        new Weights(model.Parameters).Residual(10);
        (double[] points, double[] labels) = Samples.Circle(1024);
        return new Training(model.Losses.Logistic.On(Convert(points), Convert(labels)));
    }

    /// <summary>A convolutional network.</summary>
    public static Training W8()
    {
        var model = new W8();
        var weights = new Weights(model.Parameters);
        foreach (ParameterEntry matrix in model.Parameters.Entries.Where(static entry => entry.Columns > 0))
            weights.Layer(matrix.Name, model.Parameters.Entries[model.Parameters.Entries.ToList().IndexOf(matrix) + 1].Name);
        (double[] images, double[] labels) = Samples.Images(64);
        return new Training(model.Losses.Entropy.On(Convert(images), Convert(labels)));
    }

    private static Entry Of(string workload, Func<ICase> create) => new(workload, Formulation, Numbers.Name, create);

    private static (Number[] Times, Number[] States) Rows(int count)
    {
        (double[] times, double[] states) = Samples.Split(count);
        return (Convert(times), Convert(states));
    }

    private static Number[] Convert(double[] values) => Array.ConvertAll(values, static value => (Number)value);
}
