using System;

namespace Fluxion.Samples;

/// <summary>Keeps the weights at which a loss on samples held out from training is lowest: later steps fit the training samples only.</summary>
internal sealed class EarlyStopping(ParameterBlock<double> parameters, TrainingLoss<double> heldOut)
{
    private double[] _best = [.. parameters.Values];

    /// <summary>The lowest loss on the samples held out.</summary>
    public double Lowest { get; private set; } = double.PositiveInfinity;

    /// <summary>The call of <see cref="Look"/> at which it was found, from 1.</summary>
    public int Calls { get; private set; }

    private int _calls;

    /// <summary>Measures the present weights.</summary>
    public void Look()
    {
        _calls++;
        double loss = heldOut.Value();
        if (!(loss < Lowest)) return;
        (Lowest, Calls) = (loss, _calls);
        parameters.Values.CopyTo(_best);
    }

    /// <summary>Goes back to the best weights.</summary>
    public void Restore() => _best.CopyTo(parameters.Values);
}
