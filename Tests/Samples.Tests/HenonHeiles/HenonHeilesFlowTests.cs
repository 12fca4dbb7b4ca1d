using System;
using System.Linq;
using Xunit;
using static Fluxion.Samplers;

namespace Fluxion.Samples.Tests;

public sealed class HenonHeilesFlowTests
{
    // Seven samples: less than a tile, so that padding lanes are there and must not count.
    private static readonly double[] Times = [-0.1, 0.0, 0.2, 0.4, 0.55, 0.8, 1.0];
    private static readonly double[] States = [.. Enumerable.Range(0, 28).Select(static i => 0.9 * Math.Sin((3 * i) + 1))];

    [Fact]
    public void LossGradient_AgainstComplexStep_AgreesInEveryParameter()
    {
        HenonHeilesFlow model = Model();
        var witness = new FlowWitness(model.Parameters);
        double[] gradient = new double[model.Parameters.Count];
        double loss = model.Losses.Residual.On(Times, States).ValueAndGradient(gradient);
        Assert.Equal(witness.Loss(Times, States).Real, loss, 1e-12 * loss);

        // The terms that cancel in an element are as large as the largest elements.
        double mass = gradient.Max(Math.Abs), worst = 0;
        for (int i = 0; i < gradient.Length; i++) worst = Math.Max(worst, Math.Abs(gradient[i] - witness.Gradient(i, Times, States)));
        Assert.InRange(worst / mass, 0, 1e-13);
    }

    [Fact]
    public void TimeDerivative_AgainstDualNumbers_Agrees()
    {
        HenonHeilesFlow model = Model();
        var velocity = new FlowVelocity(seed: 1);
        model.Parameters.Values.CopyTo(velocity.Parameters.Values);
        var witness = new FlowWitness(model.Parameters);
        double[] dot = new double[4];
        for (int sample = 0; sample < Times.Length; sample++)
        {
            velocity.Forward(Times[sample], States.AsSpan(4 * sample, 4), dot);
            FlowWitness.Dual[] expected = witness.Flow(Times[sample], States.AsSpan(4 * sample, 4));
            for (int i = 0; i < 4; i++) Assert.Equal(expected[i].Dot.Real, dot[i], 1e-13 * Math.Max(1, Math.Abs(dot[i])));
        }
    }

    [Fact]
    public void InitialCondition_WhenParenthesised_IsExact()
    {
        HenonHeilesFlow model = Model();
        double[] y = new double[4], batch = new double[States.Length];
        for (int sample = 0; sample < Times.Length; sample++)
        {
            model.Forward(0.0, States.AsSpan(4 * sample, 4), y);
            Assert.Equal(States.AsSpan(4 * sample, 4).ToArray(), y);
        }

        model.ForwardBatch(new double[Times.Length], States, batch);
        Assert.Equal(States, batch);
    }

    [Fact]
    public void InitialCondition_WhenNotParenthesised_IsKeptAsWrittenAndOffByAnUlp()
    {
        var model = new UnparenthesisedFlow(seed: 3);
        double[] y = new double[4];
        double worst = 0;
        for (int sample = 0; sample < Times.Length; sample++)
        {
            model.Forward(0.0, States.AsSpan(4 * sample, 4), y);
            for (int i = 0; i < 4; i++) worst = Math.Max(worst, Math.Abs(y[i] - States[(4 * sample) + i]));
        }

        Assert.InRange(worst, 1e-18, 1e-14);
    }

    [Fact]
    public void SingleAndBatch_GiveEqualBits()
    {
        HenonHeilesFlow model = Model();
        double[] y = new double[4], batch = new double[States.Length];
        model.ForwardBatch(Times, States, batch);
        for (int sample = 0; sample < Times.Length; sample++)
        {
            model.Forward(Times[sample], States.AsSpan(4 * sample, 4), y);
            Assert.Equal(batch[(4 * sample)..((4 * sample) + 4)], y);
        }
    }

    [Fact]
    public void InferenceAndGradient_AfterWarmUp_AllocateNothing()
    {
        HenonHeilesFlow model = Model();
        BatchLoss<double> loss = model.Losses.Residual.Sampled(t: Uniform(0.0, 1.0), x: Uniform(-1.0, 1.0), batch: 100, seed: 1);
        double[] gradient = new double[model.Parameters.Count], y = new double[4], ys = new double[States.Length];
        long Run()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int step = 0; step < 20; step++)
            {
                loss.Draw(step);
                loss.ValueAndGradient(gradient);
                loss.Value();
                model.Forward(0.5, States.AsSpan(0, 4), y);
                model.ForwardBatch(Times, States, ys);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Run();
        Assert.Equal(0, Run());
    }

    [Fact]
    public void Forward_WithWrongLength_SaysWhatItExpects()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Model().Forward(0.0, new double[3], new double[4]));
        Assert.Contains("expects x of length 4, got 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SavedAndLoaded_GivesEqualBits()
    {
        string path = System.IO.Path.GetTempFileName();
        HenonHeilesFlow model = Model();
        model.Save(path);
        Assert.Equal(model.Parameters.Values.ToArray(), HenonHeilesFlow.Load(path).Parameters.Values.ToArray());
        System.IO.File.Delete(path);
    }

    // Biases start at zero; a gradient is better tested where nothing is zero.
    private static HenonHeilesFlow Model()
    {
        var model = new HenonHeilesFlow(seed: 1);
        Span<double> theta = model.Parameters.Values;
        for (int i = 0; i < theta.Length; i++) theta[i] += 0.05 * Math.Sin(i);
        return model;
    }
}
