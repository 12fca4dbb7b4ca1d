using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class BatchLossTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(333)]
    public void ValueAndGradient_AreTheMeansOverTheSamples(int samples)
    {
        BatchLoss<double> loss = Problems.Regression(samples);
        (double[] x, double[] y) = Problems.Data(samples);
        double[] theta = loss.Parameters.Values.ToArray();
        double value = 0;
        double[] expected = new double[4];
        for (int i = 0; i < samples; i++)
        {
            double residual = theta[3] - y[i];
            for (int j = 0; j < 3; j++)
                residual += theta[j] * x[(3 * i) + j];
            value += residual * residual / samples;
            for (int j = 0; j < 3; j++)
                expected[j] += 2 * residual * x[(3 * i) + j] / samples;
            expected[3] += 2 * residual / samples;
        }

        double[] gradient = new double[4];
        Array.Fill(gradient, 99);       // overwritten, not added to
        Assert.Equal(value, loss.ValueAndGradient(gradient), 1e-13);
        Assert.Equal(value, loss.Value(), 1e-13);
        for (int j = 0; j < 4; j++)
            Assert.Equal(expected[j], gradient[j], 1e-13);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Bits_AreEqualForEveryNumberOfWorkers(int batch)
    {
        (double Value, double[] Gradient)? first = null;
        foreach (int workers in new[] { 1, 2, 3, 4, 7, 8, 16 })
        {
            using var pool = new WorkerPool(workers);
            BatchLoss<double> loss = Problems.Sampled(batch);
            loss.RunOn(pool);
            double[] gradient = new double[4];
            for (int step = 0; step < 20; step++)
            {
                loss.Draw(step);
                double value = loss.ValueAndGradient(gradient);
                if (step < 19)
                    continue;
                first ??= (value, (double[])gradient.Clone());
                Assert.Equal(first.Value.Value, value);
                Assert.Equal(first.Value.Gradient, gradient);
            }
        }
    }

    [Fact]
    public void Draw_IsAPureFunctionOfStepAndSeed()
    {
        BatchLoss<double> a = Problems.Sampled(100), b = Problems.Sampled(100), other = Problems.Sampled(100, seed: 8);
        a.Draw(3);
        double third = a.Value();
        a.Draw(4);
        Assert.NotEqual(third, a.Value());
        a.Draw(3);
        Assert.Equal(third, a.Value());
        b.Draw(3);
        Assert.Equal(third, b.Value());
        other.Draw(3);
        Assert.NotEqual(third, other.Value());
    }

    [Fact]
    public void Fixed_HoldsTheBatchOfItsStep()
    {
        BatchLoss<double> loss = Problems.Sampled(100);
        TrainingLoss<double> held = loss.Fixed(0, 5), larger = loss.Fixed(4000, 5);
        double value = held.Value();
        held.Draw(6);
        Assert.False(held.IsSampled);
        Assert.Equal(value, held.Value());
        loss.Draw(5);
        Assert.Equal(value, loss.Value());
        Assert.Equal(4000, ((BatchLoss<double>)larger).Batch);
        Assert.NotEqual(value, larger.Value());
    }

    [Fact]
    public void Padding_RepeatsTheLastSampleWithWeightZero()
    {
        var kernel = new RecordingKernel();
        var parameters = new ParameterBlock<double>([new("a", 0, 0, 0, Initialization.Constant, 0)]);
        var loss = new BatchLoss<double>(kernel, parameters, new FixedBatch(kernel.Inputs).Add<double>(Enumerable.Range(1, 19).Select(i => (double)i).ToArray()));
        loss.Value();
        Assert.Equal(Enumerable.Range(1, 16).Select(i => (double)i), kernel.Rows[0]);
        Assert.Equal(Enumerable.Repeat(1.0 / 19, 16), kernel.Rows[1]);
        Assert.Equal([17, 18, .. Enumerable.Repeat(19.0, 14)], kernel.Rows[2]);
        Assert.Equal([.. Enumerable.Repeat(1.0 / 19, 3), .. Enumerable.Repeat(0.0, 13)], kernel.Rows[3]);
    }

    [Fact]
    public void WrongInputs_AreNamed()
    {
        var kernel = new LeastSquaresKernel<double>(3);
        var parameters = new ParameterBlock<double>(LeastSquaresKernel<double>.Entries(3));
        var source = new SampledBatch([new InputSpec("z", 3)], 10, 1, Samplers.Uniform(0, 1));
        Assert.Contains("LeastSquares expects samples of", Assert.Throws<ArgumentException>(() => new BatchLoss<double>(kernel, parameters, source)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new BatchLoss<double>(new LeastSquaresKernel<double>(4), parameters, source));
        Assert.Throws<ArgumentException>(() => Problems.Regression(5).ValueAndGradient(new double[3]));
    }

    [Fact]
    public void Evaluation_AfterWarmUp_AllocatesNothing()
    {
        using var pool = new WorkerPool(2);
        BatchLoss<double> one = Problems.Sampled(200), two = Problems.Sampled(200);
        two.RunOn(pool);
        double[] gradient = new double[4];
        double sink = Work(one, two, gradient, 200);
        long before = GC.GetAllocatedBytesForCurrentThread();
        sink += Work(one, two, gradient, 200);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(double.IsFinite(sink));

        static double Work(BatchLoss<double> one, BatchLoss<double> two, double[] gradient, int steps)
        {
            double sum = 0;
            for (int step = 0; step < steps; step++)
            {
                one.Draw(step);
                two.Draw(step);
                sum += one.ValueAndGradient(gradient) + one.Value() + two.ValueAndGradient(gradient) + two.Value();
            }

            return sum;
        }
    }

    [Fact]
    public void Float_AgreesWithDouble()
    {
        (double[] x, double[] y) = Problems.Data(100);
        var kernel = new LeastSquaresKernel<float>(3);
        var parameters = new ParameterBlock<float>(LeastSquaresKernel<float>.Entries(3));
        parameters.Initialize(1);
        var loss = new BatchLoss<float>(kernel, parameters, new FixedBatch(kernel.Inputs).Add<double>(x).Add<float>(y.Select(v => (float)v).ToArray()));
        Assert.Equal(Problems.Regression(100).Value(), loss.Value(), 1e-5);
    }

    private sealed class RecordingKernel : LossKernel<double>
    {
        public List<double[]> Rows { get; } = [];

        public override string Name => "Recording";

        public override int Lanes => 16;

        public override IReadOnlyList<InputSpec> Inputs { get; } = [new("x", 1)];

        public override int ParameterCount => 1;

        public override int WorkspaceLength => 0;

        public override int AccumulatorLength => 0;

        public override double Gradient(ReadOnlySpan<double> parameters, ReadOnlySpan<double> tiles, int tileCount, Span<double> workspace, Span<double> accumulators) =>
            Value(parameters, tiles, tileCount, workspace);

        public override double Value(ReadOnlySpan<double> parameters, ReadOnlySpan<double> tiles, int tileCount, Span<double> workspace)
        {
            Assert.Equal(tileCount * 32, tiles.Length);
            for (int row = 0; row < 2 * tileCount; row++)
                Rows.Add(tiles.Slice(row * 16, 16).ToArray());
            return 0;
        }

        public override void Fold(ReadOnlySpan<double> accumulators, Span<double> gradient)
        {
        }
    }

    [Fact]
    public void Shuffled_OverOneEpoch_AveragesToTheLossOnAllData()
    {
        BatchLoss<double> all = Problems.Regression(96), parts = all.Shuffled(batch: 32, seed: 3);
        double sum = 0;
        for (int step = 0; step < 3; step++)
        {
            parts.Draw(step);
            sum += parts.Value();
        }

        Assert.Equal(all.Value(), sum / 3, 1e-12);
        Assert.Equal(32, parts.Batch);
        Assert.Throws<InvalidOperationException>(() => Problems.Sampled(8).Shuffled(4));
    }
}
