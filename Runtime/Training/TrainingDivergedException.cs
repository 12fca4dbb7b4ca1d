using System;
using System.Globalization;

namespace Fluxion;

/// <summary>The loss or its gradient became NaN or infinite. The parameters are back at the best weights of the stage.</summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    /// <summary>Describes where training diverged.</summary>
    /// <param name="stage">The stage, from 0.</param>
    /// <param name="step">The step in the stage, from 0.</param>
    /// <param name="optimizer">The stage's method.</param>
    /// <param name="loss">The value of the loss.</param>
    /// <param name="index">The first element of the gradient that is not finite, or −1 if only the loss is not.</param>
    /// <param name="parameter">That element as name and index, e.g. <c>Net.W1[17]</c>, or null.</param>
    public TrainingDivergedException(int stage, int step, string optimizer, double loss, int index, string? parameter)
        : base(string.Create(CultureInfo.InvariantCulture, $"Training diverged in stage {stage} ({optimizer}) at step {step}: the loss is {loss} and {Offender(index, parameter)}. The best weights before it are restored."))
    {
        Stage = stage;
        Step = step;
        ParameterIndex = index;
        Parameter = parameter;
    }

    /// <summary>The stage, from 0.</summary>
    public int Stage { get; }

    /// <summary>The step in the stage, from 0.</summary>
    public int Step { get; }

    /// <summary>The first element of the gradient that is not finite, or −1 if only the loss is not.</summary>
    public int ParameterIndex { get; }

    /// <summary>That element as name and index, or null.</summary>
    public string? Parameter { get; }

    private static string Offender(int index, string? parameter) => index < 0
        ? "the gradient is finite"
        : string.Create(CultureInfo.InvariantCulture, $"the first gradient element that is not finite belongs to {parameter} (element {index} of the block)");
}
