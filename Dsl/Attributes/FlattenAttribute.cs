using System;

namespace Fluxion;

/// <summary>Reads channels and positions as plain features, channel by channel and row by row. Nothing moves; <see cref="DenseAttribute"/> does the same by itself.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class FlattenAttribute : Attribute
{
}
