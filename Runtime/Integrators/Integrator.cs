using System;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// A one-step method for x′ = F(x) with a fixed step. An instance owns the memory of its stages, so a step allocates nothing; it serves one
/// thread at a time. Time-dependent fields are written with t as a component.
/// </summary>
public abstract class Integrator
{
    /// <summary>A method for a field of the given dimension.</summary>
    private protected Integrator(VectorFieldFunction field, int dimension)
    {
        ArgumentNullException.ThrowIfNull(field);
        Expect.AtLeast(dimension, 1, nameof(dimension), GetType().Name);
        Field = field;
        Dimension = dimension;
    }

    /// <summary>The number of components of x.</summary>
    public int Dimension { get; }

    /// <summary>The order p: the error over a fixed time is O(hᵖ).</summary>
    public abstract int Order { get; }

    /// <summary>F.</summary>
    private protected VectorFieldFunction Field { get; }

    /// <summary>x ← φₕ(x).</summary>
    /// <param name="x">The state, <see cref="Dimension"/> components.</param>
    /// <param name="h">The step, negative to go back in time.</param>
    public void Step(Span<double> x, double h) => Integrate(x, h, 1);

    /// <summary>x ← φₕ(…φₕ(x)), <paramref name="steps"/> times.</summary>
    public void Integrate(Span<double> x, double h, long steps)
    {
        Expect.Length<double>(x, Dimension, nameof(x));
        Restart();
        for (long i = 0; i < steps; i++)
            Advance(x, h);
    }

    /// <summary>Writes the states at times 0, T, 2T, … with T = substeps · h.</summary>
    /// <param name="start">The state at time 0.</param>
    /// <param name="h">The step.</param>
    /// <param name="substeps">The number of steps from one written state to the next.</param>
    /// <param name="states">Filled with whole states, [time][component]; its length says how many.</param>
    public void Trajectory(ReadOnlySpan<double> start, double h, int substeps, Span<double> states)
    {
        Expect.Length(start, Dimension, nameof(start));
        Expect.AtLeast(substeps, 1, nameof(substeps));
        int count = Expect.Rows<double>(states, Dimension, nameof(states));
        Restart();
        ReadOnlySpan<double> from = start;
        for (int i = 0; i < count; i++)
        {
            Span<double> x = states.Slice(i * Dimension, Dimension);
            from.CopyTo(x);
            for (int j = 0; i > 0 && j < substeps; j++)
                Advance(x, h);
            from = x;
        }
    }

    /// <summary>Forgets what a method carries from step to step.</summary>
    private protected virtual void Restart()
    {
    }

    /// <summary>One step.</summary>
    private protected abstract void Advance(Span<double> x, double h);
}
