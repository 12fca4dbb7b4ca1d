using System.IO;
using System.Runtime.CompilerServices;

namespace Fluxion.Samples.Tests;

/// <summary>Where the sources of this repository are.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}
