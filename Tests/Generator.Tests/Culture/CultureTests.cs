using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Fluxion.Generator.Tests.Culture;

/// <summary>Whatever the culture of the machine, the same bytes.</summary>
public class CultureTests
{
    private const string Numbers = """
        [Model] partial class Numbers
        {
            const double Tiny = -1.5e-300;
            [Parameter(Initial = -0.25)] private partial Scalar Istanbul { get; }
            [Dense(12345, Activation.Sigmoid)] [Dense(1)] private partial Scalar Iki([Dim(1000)] Vec i);
            [Loss] Scalar L(Scalar t) => -1.25 * t + 1e21 / t - Tiny + 0.1 + Istanbul;
        }

        [Model] partial class Refused { [Loss] Scalar L([Dim(-2)] Vec x) => Math.Floor(-1.5 * 2) + x[-1]; }
        """;

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    public void OutputAndMessages_AreThoseOfTheInvariantCulture(string culture)
    {
        (IReadOnlyDictionary<string, string> files, string[] messages) = Run(CultureInfo.InvariantCulture);
        // Two for each of six types, but no kernels for the refused one.
        Assert.Equal(11, files.Count);
        Assert.NotEmpty(messages);

        (IReadOnlyDictionary<string, string> otherFiles, string[] otherMessages) = Run(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(files, otherFiles);
        Assert.Equal(messages, otherMessages);
    }

    private static (IReadOnlyDictionary<string, string> Files, string[] Messages) Run(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture, uiBefore = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            GeneratorRun run = GeneratorRun.Of(Numbers, SampleSources.Surrogate, SampleSources.HenonHeiles, SampleSources.HenonHeilesFlow, SampleSources.LearnedHamiltonian);
            return (run.Files, [.. run.Diagnostics.Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture))]);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }
    }
}
