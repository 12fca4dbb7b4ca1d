namespace Fluxion.Generator.Ops;

/// <summary>
/// An op that moves or sums components in a pattern of its own: no part of a fused loop, but a step whose operands and result lie in memory.
/// </summary>
internal interface IStandalone
{
    /// <summary>Whether input <paramref name="i"/>, if it is a parameter, is read where it lies in θ.</summary>
    bool ReadsParameter(int i);
}
