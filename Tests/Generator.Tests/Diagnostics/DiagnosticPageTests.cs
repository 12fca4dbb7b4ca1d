using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fluxion.Generator.Diagnostics;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

/// <summary>Each id has a page, and what the pages refuse and accept is refused and accepted.</summary>
public class DiagnosticPageTests
{
    /// <summary>The ids whose pages show source.</summary>
    public static TheoryData<string> Ids => [.. DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)
        .Except([DiagnosticDescriptors.GeneratorFailure.Id])];

    [Fact]
    public void EveryDescriptor_HasAPageWithItsTitle_AndARow()
    {
        string releases = File.ReadAllText(Path.Combine(Folder(), "..", "..", "AnalyzerReleases.Unshipped.md"));
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            string title = descriptor.Title.ToString(CultureInfo.InvariantCulture);
            Assert.StartsWith("# " + descriptor.Id + ": " + title + "\n", File.ReadAllText(PageOf(descriptor.Id)), StringComparison.Ordinal);
            Assert.Contains(descriptor.Id + " | Fluxion | Error | " + title + "\n", releases, StringComparison.Ordinal);
        }

        Assert.Equal(DiagnosticDescriptors.All.Count, Directory.GetFiles(Folder(), "*.md").Length);
        Assert.Equal(DiagnosticDescriptors.All.Count, DiagnosticDescriptors.All.Select(descriptor => descriptor.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ExamplesOfAPage_AreRefusedAndAccepted(string id)
    {
        string[] examples = [.. Regex.Matches(File.ReadAllText(PageOf(id)), "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, examples.Length);

        Assert.Equal([id], GeneratorRun.Of(examples[0]).Diagnostics.Select(diagnostic => diagnostic.Id));

        GeneratorRun accepted = GeneratorRun.Of(examples[1]);
        Assert.Empty(accepted.Diagnostics);
        Assert.Empty(accepted.Output.Errors());
    }

    private static string PageOf(string id) => Path.Combine(Folder(), id + ".md");

    private static string Folder([CallerFilePath] string path = "")
        => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "Generator", "Diagnostics", "ids");
}
