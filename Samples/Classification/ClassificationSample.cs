using System;
using System.Collections.Generic;
using System.Linq;
using Fluxion.Samples.Shell;

namespace Fluxion.Samples;

/// <summary>Moves red and blue points layer by layer until a line separates them, on four sets, and counts the unseen points on the right side.</summary>
internal sealed class ClassificationSample : ISample
{
    public string Name => "classification";

    public string Description => "residual layers move red and blue points until a line separates them; a plain net of the same size beside it";

    private delegate void Net(ReadOnlySpan<double> x, Span<double> result);

    public SampleResult Run(SampleContext context)
    {
        (string Name, Func<Random, (double X, double Y, double Label)> Set, bool IsLifted, double Bound)[] problems =
        [
            ("circle", PointSets.Circle, false, 0.99),
            ("moons", PointSets.Moons, false, 0.99),
            ("rings", PointSets.Rings, true, 0.95),
            ("spiral", PointSets.Spiral, true, 0.98),
        ];
        int[] steps = context.Stages(1500);
        var metrics = new List<Metric>();
        foreach ((string name, Func<Random, (double X, double Y, double Label)> set, bool isLifted, double bound) in problems)
        {
            (double[] x, double[] labels) = PointSets.Draw(set, 1000, context.Seed);
            (double[] unseen, double[] truth) = PointSets.Draw(set, 1000, context.Seed + 1_000_000);
            IClassifier model = isLifted ? new LiftedClassifier(context.Seed) : new PlaneClassifier(context.Seed);
            void Train(string title, BatchLoss<double> loss) => context.Train(title, Trainer.For(loss).Stage(new Adam(1e-2), steps[0], Schedule.Cosine));
            Train(name, model.LossOn(x, labels));
            metrics.Add(new Metric("logistic_loss_" + name, model.LossOn(unseen, truth).Value()));
            Train("plain " + name, model.PlainLossOn(x, labels));
            double Accuracy(Net net) => truth.Where((label, i) => label * Score(net, unseen.AsSpan(2 * i, 2)) > 0).Count() / (double)truth.Length;
            metrics.Add(new Metric("accuracy_" + name, Accuracy(model.Forward), bound, Comparison.AtLeast));
            metrics.Add(new Metric("plain_" + name, Accuracy(model.Plain)));
            context.Pictures.Save(name + "-layers", ClassificationPictures.PointsAfterLayers(model, unseen, truth), width: 1500, height: 360);
            context.Pictures.Save(name + "-region", ClassificationPictures.Region(at => Score(model.Forward, at), unseen, truth), width: 640, height: 640);
        }

        return new SampleResult(metrics);
    }

    private static double Score(Net net, ReadOnlySpan<double> x)
    {
        double[] score = new double[1];
        net(x, score);
        return score[0];
    }
}
