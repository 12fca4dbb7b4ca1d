using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Fluxion.Generator.Tests.Incrementality;

public class DeterminismTests
{
    private static readonly string[] Sources =
    [
        SampleSources.Surrogate, SampleSources.HenonHeiles, SampleSources.HenonHeilesFlow, SampleSources.LearnedHamiltonian,
        "[Model] partial class Foo { [Loss] Scalar L(Scalar t) => t; }", "[Model] partial class foo { [Loss] Scalar L(Scalar t) => -t; }",
    ];

    [Fact]
    public void OrderOfFiles_DoesNotMatter()
    {
        IReadOnlyDictionary<string, string> expected = Run(Sources);
        for (int seed = 0; seed < 4; seed++)
        {
            string[] shuffled = [.. Sources];
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected.OrderBy(file => file.Key, StringComparer.Ordinal), Run(shuffled).OrderBy(file => file.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void DriversInParallel_MakeEqualFiles()
    {
        IReadOnlyDictionary<string, string> expected = Run(Sources);
        var found = new IReadOnlyDictionary<string, string>[8];
        Parallel.For(0, found.Length, i => found[i] = Run(Sources));
        Assert.All(found, files => Assert.Equal(expected, files));
    }

    private static IReadOnlyDictionary<string, string> Run(string[] sources) => GeneratorRun.Of(sources).Files;
}
