using System;

namespace Fluxion;

/// <summary>
/// Asks for a batch with components apart, of an evaluated member and of its derivatives: <c>FColumns</c> beside <c>FBatch</c>, <c>FJacobianColumns</c> beside
/// <c>FJacobianBatch</c>. There, component k of sample i stands at k · stride + i, all first components before all second ones, as ensembles and grids
/// often have them; nothing is transposed on the way, which short fields gain most from.
/// </summary>
/// <remarks>
/// A column may be longer than the number of samples that are computed. Columns whose distance is a multiple of 4096 bytes meet in one set of the
/// processor's cache: some padding, for example 72 elements, is faster then.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ColumnsAttribute : Attribute;
