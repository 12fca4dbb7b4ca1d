namespace Fluxion;

/// <summary>How far functions of a declaration in single precision may be off; in double precision one version serves both.</summary>
public enum Accuracy
{
    /// <summary>At most 6 units in the last place, and at most 3.5e-7 absolute for results up to 1. The default.</summary>
    Fast,

    /// <summary>At most 2.5 units in the last place. The functions tanh, erfc and the normal distribution take about half as long again.</summary>
    High,
}
