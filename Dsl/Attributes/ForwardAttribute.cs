using System;

namespace Fluxion;

/// <summary>Marks the map that the model computes. The compiler adds <c>Forward</c> and <c>ForwardBatch</c> on spans.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForwardAttribute : Attribute;
