namespace Fluxion.Runtime;

/// <summary>φ(α) = f(x + α d), a function along a line.</summary>
internal interface ILineFunction
{
    /// <summary>φ and φ′ at α.</summary>
    LinePoint Evaluate(double step);
}
