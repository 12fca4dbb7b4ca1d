using System;

namespace Fluxion;

/// <summary>Marks a scalar per sample that training minimises, averaged over the batch.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LossAttribute : Attribute
{
    /// <summary>
    /// Whether the compiler also emits the residuals of the loss and the rows of their Jacobian, which methods such as Levenberg–Marquardt
    /// need. The loss is then Norm2(r), or a sum of such terms with positive constant factors.
    /// </summary>
    public bool Residuals { get; set; }
}
