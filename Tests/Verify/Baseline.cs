using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using Xunit.Sdk;

namespace Fluxion.Testing;

/// <summary>
/// Compares text with an accepted file beside the test, <c>Class.Method.verified.cs</c>. On a difference the text is written to
/// <c>Class.Method.received.cs</c> and the test fails; with <c>FLUXION_ACCEPT=1</c> in the environment it becomes the accepted file.
/// Named and filed as the package Verify does, so that its diff tools find the pairs. Link this file into a test project and write
/// <c>using static Fluxion.Testing.Baseline;</c>.
/// </summary>
internal static class Baseline
{
    /// <summary>Holds text against the accepted file of the calling test.</summary>
    /// <param name="text">The text; line ends are compared as LF.</param>
    /// <param name="extension">Extension of the files, without its dot.</param>
    /// <param name="source">Filled in by the compiler: the file of the test.</param>
    /// <param name="test">Filled in by the compiler: the name of the test.</param>
    /// <exception cref="XunitException">The text differs, or nothing was accepted yet.</exception>
    internal static async Task Verify(string text, string extension = "cs", [CallerFilePath] string source = "", [CallerMemberName] string test = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(source)!, $"{Path.GetFileNameWithoutExtension(source)}.{test}");
        string verified = $"{stem}.verified.{extension}", received = $"{stem}.received.{extension}";
        string actual = text.ReplaceLineEndings("\n");
        string? expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("FLUXION_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(verified, actual);
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        throw new XunitException(expected is null
            ? $"No accepted text yet. Read {received}, then run with FLUXION_ACCEPT=1."
            : $"The text differs from {verified} in line {FirstDifference(expected, actual)}. Compare it with {received}, then run with FLUXION_ACCEPT=1.");
    }

    private static int FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
            line++;
        return line + 1;
    }
}
