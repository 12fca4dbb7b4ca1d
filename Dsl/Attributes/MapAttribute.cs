using System;

namespace Fluxion;

/// <summary>Marks a member that can also be evaluated on numbers: the compiler adds overloads of its own name on spans, for one sample and for batches.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MapAttribute : Attribute;
