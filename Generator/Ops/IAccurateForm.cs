using System.Collections.Generic;

namespace Fluxion.Generator.Ops;

/// <summary>A function that has a second form in single precision, slower and within 2.5 units in the last place.</summary>
internal interface IAccurateForm
{
    /// <summary>The C# expression of one component in that form.</summary>
    string EmitAccurate(IReadOnlyList<string> x);
}
