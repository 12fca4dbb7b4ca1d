using System;

namespace Fluxion;

/// <summary>Marks a scalar per sample that training minimises, averaged over the batch.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LossAttribute : Attribute;
