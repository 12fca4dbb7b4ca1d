using System;

namespace Fluxion.Contest;

/// <summary>A contestant at one workload: state, and what is timed.</summary>
internal interface ICase : IDisposable
{
    /// <summary>
    /// What all contestants must agree on: loss, norm of its gradient and loss after ten steps for training; the sum of all outputs and of their squares for
    /// inference. Called once, before the first <see cref="Run"/>.
    /// </summary>
    double[] Check();

    /// <summary>One call, or one full training step.</summary>
    void Run();
}
