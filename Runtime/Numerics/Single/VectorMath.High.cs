
namespace Fluxion.Runtime;

public static partial class VectorMath
{
    /// <summary>The functions of <c>float</c> whose fast form is off by more than 2.5 ulp, in a form that is not. What is not here is that accurate as it is.</summary>
    public static partial class High
    {
    }
}
