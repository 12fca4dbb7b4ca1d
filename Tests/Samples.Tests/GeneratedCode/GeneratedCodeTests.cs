using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Samples.Tests.GeneratedCode;

/// <summary>What the compiler writes for the samples is committed, so that every change of the compiler shows what it changes.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public async Task GeneratedCode_OfEverySample_IsTheCommittedOne()
    {
        bool accept = Environment.GetEnvironmentVariable("FLUXION_ACCEPT") == "1";
        var different = new List<string>();
        foreach ((string path, string text) in SamplesCompilation.Files)
        {
            string? committed = File.Exists(path) ? (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") : null;
            if (committed == text) continue;
            if (accept)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, text);
                continue;
            }

            different.Add($"{Path.GetRelativePath(Repository.Root, path)}: {(committed is null ? "is missing" : $"differs from line {FirstDifference(committed, text)} on")}");
        }

        foreach (string orphan in Committed().Where(path => !SamplesCompilation.Files.ContainsKey(path)))
        {
            if (accept) File.Delete(orphan);
            else different.Add($"{Path.GetRelativePath(Repository.Root, orphan)}: is no longer generated");
        }

        Assert.True(different.Count == 0, "Run with FLUXION_ACCEPT=1 and read the difference that git shows.\n" + string.Join('\n', different));
    }

    [Fact]
    public void GeneratedCode_AtTheHighestWarningLevel_CompilesClean()
    {
        IEnumerable<string> found = SamplesCompilation.Output.GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.ToString());
        Assert.Empty(found);
    }

    [Fact]
    public void GeneratedCode_HasUnixLineEnds_AndNoPathOrDate()
    {
        foreach ((string path, string text) in SamplesCompilation.Files)
        {
            Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
            Assert.True(text.EndsWith('\n') && !text.Contains(" \n", StringComparison.Ordinal), $"{path}: a line ends in blanks, or the last line does not end");
        }
    }

    private static IEnumerable<string> Committed()
        => Directory.EnumerateDirectories(SamplesCompilation.Folder, "Generated", SearchOption.AllDirectories)
            .Where(static folder => !Path.GetRelativePath(SamplesCompilation.Folder, folder).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .SelectMany(static folder => Directory.EnumerateFiles(folder));

    private static int FirstDifference(string left, string right)
        => left.Split('\n').Zip(right.Split('\n')).TakeWhile(static pair => pair.First == pair.Second).Count() + 1;
}
