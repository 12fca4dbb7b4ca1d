namespace Fluxion.Generator.Graphs;

/// <summary>Which copy of a network a call means.</summary>
internal abstract record CopyIndex;

/// <summary>A known copy.</summary>
internal sealed record ConstantIndex(int Value) : CopyIndex;

/// <summary>The copy that an index argument of the member says.</summary>
internal sealed record ArgumentIndex(int Argument) : CopyIndex;

/// <summary>The copy of the present turn of a loop.</summary>
/// <param name="Scan">The loop.</param>
/// <param name="First">The smallest index.</param>
/// <param name="Count">The number of turns.</param>
internal sealed record TurnIndex(ScanBuilder Scan, int First, int Count) : CopyIndex;
