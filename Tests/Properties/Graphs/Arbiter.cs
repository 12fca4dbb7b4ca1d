using System;
using Fluxion.Generator.Graphs;
using Fluxion.Oracles;
using Fluxion.Oracles.Numbers;

namespace Fluxion.Properties.Graphs;

/// <summary>
/// First derivatives in 57 digits, asked for where reverse mode and complex step disagree: a complex step may lose digits by cancellation
/// within the formula it steps through, a Taylor series over 57-digit reals has digits to lose.
/// </summary>
internal sealed class Arbiter(RandomGraph program, Node root)
{
    private readonly Interpreter<Jet<BigReal>> _interpreter = new(program.Inputs, [root]);

    /// <summary>The derivative with respect to one component of a leaf: 0 is θ, the others are the inputs.</summary>
    public double Derivative(int leaf, int component)
    {
        Jet<BigReal>[][] values = [Lift(program.Theta), .. Array.ConvertAll(program.X, Lift)];
        values[leaf][component] = Jet<BigReal>.Variable(values[leaf][component][0], 1);
        _interpreter.Run(values[0], values[1..]);
        return _interpreter.Root(0)[0].Derivative(1).Real;
    }

    private static Jet<BigReal>[] Lift(double[] values) => Array.ConvertAll(values, Jet<BigReal>.Of);
}
