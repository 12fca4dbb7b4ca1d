using System;

namespace Fluxion;

/// <summary>Marks a partial class as a vector field: the right-hand side of x' = F(x) or x' = F(t, x).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VectorFieldAttribute : Attribute;
