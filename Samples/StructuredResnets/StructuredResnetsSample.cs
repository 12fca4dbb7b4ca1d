using System;
using System.Linq;
using Fluxion.Samples.Shell;
using ScottPlot;

namespace Fluxion.Samples;

/// <summary>Fits the flow of Hénon–Heiles over a time of 1 with Hamiltonian layers, by Verlet and by Euler, and measures what their Jacobians preserve.</summary>
internal sealed class StructuredResnetsSample : ISample
{
    public string Name => "structured-resnets";

    public string Description => "Hamiltonian layers stepped by Verlet are symplectic to rounding, trained or not; by Euler they are not";

    private delegate void Map(ReadOnlySpan<double> x, Span<double> result);

    public SampleResult Run(SampleContext context)
    {
        double[][] training = UnseenStates.Draw(400, 4, 0.5, context.Seed), unseen = UnseenStates.Draw(200, 4, 0.5, context.Seed + 1000);
        double[] x = [.. training.SelectMany(static state => state)], y = [.. training.SelectMany(static state => Orbits.At(state, 1))];
        double[][] targets = [.. unseen.Select(static state => Orbits.At(state, 1))];
        int steps = context.Stages(2000)[0];

        var symplectic = new SymplecticResnet(context.Seed);
        double untrained = unseen.Max(state => Structure.SymplecticDefect(JacobianOf(symplectic.ForwardJacobian, state)));
        TrainingReport report = context.Train("Verlet", Trainer.For(symplectic.Losses.Distance.On(x, y)).Stage(new LBfgs(), steps));
        var plain = new PlainResnet(context.Seed);
        context.Train("Euler", Trainer.For(plain.Losses.Distance.On(x, y)).Stage(new LBfgs(), steps));

        double Rmse(Map map) => Math.Sqrt(unseen.Zip(targets, (state, target) => Distance2(map, state, target)).Average());
        double[] Defects(Map jacobian) => [.. unseen.Select(state => Structure.SymplecticDefect(JacobianOf(jacobian, state)))];
        double[] Volumes(Map jacobian) => [.. unseen.Select(state => Math.Abs(Structure.Determinant(JacobianOf(jacobian, state)) - 1))];
        Plot plot = PlotAxes.Create("How far 200 Jacobians are from symplectic ones", "unseen states, by defect", "symplectic defect");
        foreach ((string name, Map jacobian) in ((string, Map)[])[("Verlet layers", symplectic.ForwardJacobian), ("Euler layers", plain.ForwardJacobian)])
            plot.AddCurve(name, [.. unseen.Select(static (_, i) => (double)i)], PlotAxes.Log10(Defects(jacobian).Order(), 1e-17));
        plot.Axes.Left.ShowPowersOfTen();
        plot.ShowLegend(Alignment.MiddleRight);
        context.Pictures.Save("defect", plot);
        return new SampleResult(
        [
            new Metric("training_seconds", report.Seconds),
            new Metric("symplectic_defect", Math.Max(untrained, Defects(symplectic.ForwardJacobian).Max()), 1e-13),
            new Metric("volume_error", Volumes(symplectic.ForwardJacobian).Max(), 1e-13),
            new Metric("test_rmse", Rmse(symplectic.Forward), 1e-2),
            new Metric("euler_symplectic_defect", Defects(plain.ForwardJacobian).Max()),
            new Metric("euler_volume_error", Volumes(plain.ForwardJacobian).Max()),
            new Metric("euler_test_rmse", Rmse(plain.Forward)),
        ]);
    }

    private static double[,] JacobianOf(Map jacobian, double[] x)
    {
        double[] entries = new double[16];
        jacobian(x, entries);
        double[,] matrix = new double[4, 4];
        Buffer.BlockCopy(entries, 0, matrix, 0, 16 * sizeof(double));
        return matrix;
    }

    private static double Distance2(Map map, double[] x, double[] y)
    {
        double[] result = new double[4];
        map(x, result);
        return result.Zip(y, static (a, b) => (a - b) * (a - b)).Sum();
    }
}
