namespace Fluxion;

/// <summary>How the elements of a parameter start.</summary>
public enum Initialization
{
    /// <summary>Every element is <see cref="ParameterEntry.Initial"/>.</summary>
    Constant,

    /// <summary>
    /// Independent and uniform in ±√(6 / (rows + columns)), a vector counting as one column, so that the variance of signals and of
    /// gradients is kept through a layer (Glorot &amp; Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 16).
    /// </summary>
    Glorot,

    /// <summary>Independent and uniform in ±<see cref="ParameterEntry.Initial"/>.</summary>
    Uniform,
}
