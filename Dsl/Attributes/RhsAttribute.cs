using System;

namespace Fluxion;

/// <summary>Marks a method with a body as the right-hand side of the enclosing vector field, given component by component.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RhsAttribute : Attribute;
