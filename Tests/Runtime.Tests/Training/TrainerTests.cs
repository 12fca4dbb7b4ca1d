using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class TrainerTests
{
    [Fact]
    public void Stages_TrainASampledLossToItsMinimum()
    {
        BatchLoss<double> loss = Problems.Sampled(256);
        TrainingReport report = Trainer.For(loss)
            .Stage(new Adam(1e-2), steps: 600, Schedule.Cosine)
            .Stage(new LBfgs(), steps: 50, fixedBatch: 20_000)
            .Run();
        Assert.False(report.Cancelled);
        Assert.Equal(["Adam", "L-BFGS"], report.Stages.Select(s => s.Optimizer));
        Assert.Equal(600, report.Stages[0].Steps);
        Assert.True(report.Stages[0].BestLoss < report.Stages[0].FirstLoss);
        Assert.Equal(1.0 / 12, report.Loss, 2e-3);
        Assert.Equal(0.25, loss.Parameters["b"][0], 0.01);
        Assert.All(loss.Parameters["w"].ToArray(), w => Assert.Equal(0, w, 0.02));
    }

    [Fact]
    public void Result_HasTheSameBitsForEveryNumberOfThreads()
    {
        double[][] results = [.. new[] { 1, 2, 3 }.Select(threads =>
        {
            BatchLoss<double> loss = Problems.Sampled(300);
            Trainer.For(loss + (0.1 * loss)).Threads(threads)
                .Stage(new Adam(1e-2) { ClipNorm = 1 }, steps: 100, Schedule.OneCycle)
                .Stage(new LBfgs(), steps: 10)
                .Run();
            return loss.Parameters.Values.ToArray();
        })];
        Assert.Equal(results[0], results[1]);
        Assert.Equal(results[0], results[2]);
    }

    [Theory]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    [InlineData("GradientDescent")]
    [InlineData("Momentum")]
    [InlineData("Nesterov")]
    [InlineData("L-BFGS")]
    public void Steps_InSteadyState_AllocateNothing(string name)
    {
        Optimizer optimizer = name switch
        {
            "Adam" => new Adam(1e-4) { ClipNorm = 1 },
            "AdamW" => new AdamW(1e-4),
            "GradientDescent" => new GradientDescent(1e-5),
            "Momentum" => new Momentum(1e-5),
            "Nesterov" => new Nesterov(1e-5),
            _ => new LBfgs(5),
        };
        TrainingLoss<double> loss = name == "L-BFGS"
            ? FunctionLoss.Of([.. Enumerable.Repeat(-1.2, 60)], Problems.Rosenbrock)
            : Problems.Sampled(100) is var sampled ? sampled + (0.5 * sampled) : null!;
        var allocations = new AllocationProgress();
        Trainer.For(loss).ReportEvery(TimeSpan.Zero).Stage(optimizer, steps: 300, Schedule.Cosine).Run(allocations);
        Assert.InRange(allocations.Reports, 100, 301);
        Assert.Equal(0, allocations.SinceWarmUp);
    }

    [Fact]
    public void Cancellation_RestoresTheBestWeightsAndIsReported()
    {
        using var source = new CancellationTokenSource();
        FunctionLoss loss = FunctionLoss.Of([3], static (x, g) =>
        {
            g[0] = 2 * x[0];
            return x[0] * x[0];
        });

        // A rate beyond 1 makes the iterates grow: the best are the first.
        var progress = new CallbackProgress(p =>
        {
            if (p.Step == 10)
                source.Cancel();
        });
        TrainingReport report = Trainer.For(loss).ReportEvery(TimeSpan.Zero)
            .Stage(new GradientDescent(1.1), steps: 1000, keepBest: false)
            .Stage(new LBfgs(), steps: 10)
            .Run(progress, source.Token);
        Assert.True(report.Cancelled);
        StageReport stage = Assert.Single(report.Stages);
        Assert.Equal(StageEnd.Cancelled, stage.End);
        Assert.Equal(10, stage.Steps);
        Assert.Equal(9, stage.BestLoss);
        Assert.Equal(3, loss.Parameters.Values[0]);
        Assert.True(stage.LastLoss > 9);
    }

    [Theory]
    [InlineData(true, 3.0)]
    [InlineData(false, 3.0 * 1.2 * 1.2)]
    public void KeepBest_DecidesWhichWeightsAStageEndsWith(bool keepBest, double expected)
    {
        FunctionLoss loss = FunctionLoss.Of([3], static (x, g) =>
        {
            g[0] = 2 * x[0];
            return x[0] * x[0];
        });
        Trainer.For(loss).Stage(new GradientDescent(1.1), steps: 2, keepBest: keepBest).Run();
        Assert.Equal(expected, loss.Parameters.Values[0], 1e-12);
    }

    [Theory]
    [InlineData("gradient")]
    [InlineData("loss")]
    public void NotFinite_ThrowsWithStageStepAndParameter_AfterRestoringTheBest(string where)
    {
        FunctionLoss loss = Exploding(where);
        TrainingDivergedException error = Assert.Throws<TrainingDivergedException>(() =>
            Trainer.For(loss).Stage(new GradientDescent(0.1), steps: 0).Stage(new GradientDescent(0.1), steps: 100).Run());
        Assert.Equal(1, error.Stage);
        Assert.Equal(4, error.Step);
        Assert.Equal(where == "gradient" ? 1 : -1, error.ParameterIndex);
        Assert.Equal(where == "gradient" ? "theta[1]" : null, error.Parameter);
        Assert.Contains("stage 1 (GradientDescent) at step 4", error.Message, StringComparison.Ordinal);
        Assert.All(loss.Parameters.Values.ToArray(), x => Assert.Equal(where == "gradient" ? 1.0 * Math.Pow(0.8, 4) : Math.Pow(0.8, 3), x, 1e-12));
    }

    [Fact]
    public void NotFinite_UnderRollBack_EndsTheRun()
    {
        FunctionLoss loss = Exploding("gradient");
        TrainingReport report = Trainer.For(loss).OnDivergence(DivergencePolicy.RollBackAndStop)
            .Stage(new GradientDescent(0.1), steps: 100).Stage(new LBfgs(), steps: 5).Run();
        Assert.True(report.Diverged);
        Assert.Equal(StageEnd.Diverged, Assert.Single(report.Stages).End);
        Assert.Equal(Math.Pow(0.8, 4), loss.Parameters.Values[0], 1e-12);
    }

    [Fact]
    public void NotFinite_AfterTheLastStep_IsSeenToo()
    {
        FunctionLoss loss = FunctionLoss.Of([1], static (x, g) =>
        {
            g[0] = 1e300 * x[0];
            return 0.5e300 * x[0] * x[0];
        });
        Assert.Throws<TrainingDivergedException>(() => Trainer.For(loss).Stage(new Adam(1e10), steps: 1, keepBest: false).Run());
        Assert.Equal(1, loss.Parameters.Values[0]);
    }

    [Fact]
    public void Progress_IsReportedForTheLastStepAndNotTooOften()
    {
        var reports = new List<TrainingProgress>();
        Trainer.For(Problems.Sampled(64)).ReportEvery(TimeSpan.FromHours(1)).Stage(new Adam(), 100).Stage(new LBfgs(), 3).Run(new CallbackProgress(reports.Add));
        Assert.Equal([(0, 1, 100), (0, 100, 100), (1, 3, 3)], reports.Select(p => (p.Stage, p.Step, p.Steps)));
        Assert.All(reports, p => Assert.Equal(2, p.Stages));
        Assert.All(reports, p => Assert.True(p.Loss > 0 && p.GradientNorm > 0 && p.BestLoss > 0));
    }

    [Fact]
    public void LaterStages_DrawOtherBatches()
    {
        // One step each from the same weights, with a rate too small to matter: the losses differ only by their batches.
        var losses = new List<double>();
        Trainer.For(Problems.Sampled(64)).ReportEvery(TimeSpan.Zero)
            .Stage(new GradientDescent(1e-300), 1).Stage(new GradientDescent(1e-300), 1)
            .Run(new CallbackProgress(p => losses.Add(p.Loss)));
        Assert.Equal(2, losses.Distinct().Count());
    }

    [Fact]
    public void Plan_WithoutStagesOrWithAnotherModelsLoss_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Trainer.For(Problems.Sampled(4)).Run());
        Assert.Throws<ArgumentException>(() => Trainer.For(Problems.Sampled(4)).Stage(new Adam(), 1, loss: Problems.Sampled(4)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.For(Problems.Sampled(4)).Stage(new Adam(), -1));
    }

    // ½·2·Σx² whose value or gradient becomes NaN from the fifth gradient on.
    private static FunctionLoss Exploding(string where) => FunctionLoss.Of([1, 1, 1], (x, g) =>
    {
        double value = 0;
        for (int i = 0; i < x.Length; i++)
        {
            value += x[i] * x[i];
            g[i] = 2 * x[i];
        }

        bool explodes = x[0] < 0.42;        // 0.8⁴ = 0.4096
        if (explodes && where == "gradient")
            g[1] = double.NaN;
        return explodes && where == "loss" ? double.NaN : value;
    });

    private sealed class CallbackProgress(Action<TrainingProgress> callback) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => callback(value);
    }

    private sealed class AllocationProgress : IProgress<TrainingProgress>
    {
        private long _start;
        private long _last;

        public int Reports { get; private set; }

        public long SinceWarmUp => _last - _start;

        public void Report(TrainingProgress value)
        {
            Reports++;
            if (value.Step == 50)
                _start = GC.GetAllocatedBytesForCurrentThread();
            if (value.Step is > 50 and < 300)
                _last = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
