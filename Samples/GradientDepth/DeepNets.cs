namespace Fluxion.Samples;

/// <summary>
/// Networks of up to 200 layers of width 10: plain ones, z ← σ(Az + b), and residual ones, z ← z + step · Bᵀσ(Az + b), with tanh and sigmoid for σ. A loop over the layers lets z
/// alone after <c>depth</c> turns, so that one declaration has every depth. Weights and biases start uniform in ±1/√10.
/// </summary>
[Model]
public sealed partial class DeepNets
{
    private const int Width = 10, Deepest = 200;

    [Dense(Width, Activation.Tanh, Initialization = LayerInitialization.FanIn)]
    private partial Vec Tanh([Copies(Deepest)] int layer, [Dim(Width)] Vec x);

    [Dense(Width, Activation.Sigmoid, Initialization = LayerInitialization.FanIn)]
    private partial Vec Sigmoid([Copies(Deepest)] int layer, [Dim(Width)] Vec x);

    // Bᵀσ(Ax + b)
    [Dense(Width, Activation.Tanh, Initialization = LayerInitialization.FanIn)]
    [Dense(Width, Bias = false, Initialization = LayerInitialization.FanIn)]
    private partial Vec TanhBranch([Copies(Deepest)] int layer, [Dim(Width)] Vec x);

    [Dense(Width, Activation.Sigmoid, Initialization = LayerInitialization.FanIn)]
    [Dense(Width, Bias = false, Initialization = LayerInitialization.FanIn)]
    private partial Vec SigmoidBranch([Copies(Deepest)] int layer, [Dim(Width)] Vec x);

    [Dense(1, Initialization = LayerInitialization.FanIn)]
    private partial Vec Head([Dim(Width)] Vec z);

    private Scalar Square(Scalar e) => e * e;

    [Loss]
    private Scalar PlainTanh(Scalar depth, [Dim(Width)] Vec x, Scalar y)
    {
        Vec z = x;
        Scalar left = depth;
        for (int i = 0; i < Deepest; i++)
        {
            z = left > 0 ? Tanh(i, z) : z;
            left -= 1;
        }

        return Square(Head(z)[0] - y);
    }

    [Loss]
    private Scalar PlainSigmoid(Scalar depth, [Dim(Width)] Vec x, Scalar y)
    {
        Vec z = x;
        Scalar left = depth;
        for (int i = 0; i < Deepest; i++)
        {
            z = left > 0 ? Sigmoid(i, z) : z;
            left -= 1;
        }

        return Square(Head(z)[0] - y);
    }

    [Loss]
    private Scalar ResidualTanh(Scalar depth, Scalar step, [Dim(Width)] Vec x, Scalar y)
    {
        Vec z = x;
        Scalar left = depth;
        for (int i = 0; i < Deepest; i++)
        {
            z = left > 0 ? z + step * TanhBranch(i, z) : z;
            left -= 1;
        }

        return Square(Head(z)[0] - y);
    }

    [Loss]
    private Scalar ResidualSigmoid(Scalar depth, Scalar step, [Dim(Width)] Vec x, Scalar y)
    {
        Vec z = x;
        Scalar left = depth;
        for (int i = 0; i < Deepest; i++)
        {
            z = left > 0 ? z + step * SigmoidBranch(i, z) : z;
            left -= 1;
        }

        return Square(Head(z)[0] - y);
    }
}
