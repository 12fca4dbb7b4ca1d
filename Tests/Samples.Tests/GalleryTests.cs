using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Fluxion.Samples.Shell;
using Xunit;

namespace Fluxion.Samples.Tests;

/// <summary>What readers of the gallery find: short programs, a page for each, all of them linked.</summary>
public sealed class GalleryTests
{
    // Of lines that are neither blank nor a using directive.
    private const int Limit = 80;

    public static TheoryData<string> Names => [.. SampleCatalog.Samples.Select(static sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Program_IsAtMost80LinesBelowItsUsings(string name)
    {
        string[] program = File.ReadAllLines(Path.Combine(Folder(name), SampleCatalog.Samples.Single(sample => sample.Name == name).GetType().Name + ".cs"));
        Assert.InRange(program.Count(static line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal)), 1, Limit);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_HasTheNameAndATableOfFigures(string name)
    {
        string page = File.ReadAllText(Path.Combine(Folder(name), "README.md"));
        Assert.StartsWith($"# {name}\n", page, StringComparison.Ordinal);
        Assert.Contains("|---|", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", @"\[(?<name>[a-z-]+)\]\(Samples/\w+/README\.md\)")]
    [InlineData("Samples/README.md", @"\[(?<name>[a-z-]+)\]\(\w+/README\.md\)")]
    public void Page_LinksEverySampleInAlphabeticalOrder(string page, string link)
    {
        string[] linked = [.. Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, page)), link).Select(static match => match.Groups["name"].Value)];
        Assert.Equal(SampleCatalog.Samples.Select(static sample => sample.Name).Order(StringComparer.Ordinal), linked);
    }

    // gradient-descent lies in GradientDescent.
    private static string Folder(string name) => Path.Combine(Repository.Root, "Samples", SampleCatalog.Samples.Single(sample => sample.Name == name).GetType().Name[..^"Sample".Length]);
}
