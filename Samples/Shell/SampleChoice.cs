using System.Collections.Generic;

namespace Fluxion.Samples.Shell;

/// <summary>An option of one sample that takes one of a few words.</summary>
/// <param name="Option">Its name with both dashes.</param>
/// <param name="Description">What it chooses, in a few words.</param>
/// <param name="Values">The words; the first one is the default.</param>
public sealed record SampleChoice(string Option, string Description, IReadOnlyList<string> Values);
