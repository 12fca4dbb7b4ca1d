using System;

namespace Fluxion.Runtime.Tests.Training;

/// <summary>A loss given by a function of θ that writes its gradient and returns its value.</summary>
internal sealed class FunctionLoss(ParameterBlock<double> parameters, FunctionLoss.Evaluation evaluate) : TrainingLoss<double>
{
    private readonly double[] _scratch = new double[parameters.Count];

    public delegate double Evaluation(ReadOnlySpan<double> theta, Span<double> gradient);

    public override string Name => "Function";

    public override ParameterBlock<double> Parameters => parameters;

    public override bool IsSampled => false;

    public static FunctionLoss Of(double[] start, Evaluation evaluate)
    {
        var block = new ParameterBlock<double>([new("theta", 0, start.Length, 0, Initialization.Constant, 0)]);
        start.CopyTo(block.Values);
        return new FunctionLoss(block, evaluate);
    }

    public override double Value() => evaluate(parameters.Values, _scratch);

    public override double ValueAndGradient(Span<double> gradient) => evaluate(parameters.Values, gradient);

    public override void Draw(long step)
    {
    }

    public override TrainingLoss<double> Fixed(int batch = 0, long step = 0) => this;

    public override void RunOn(WorkerPool? pool)
    {
    }
}
