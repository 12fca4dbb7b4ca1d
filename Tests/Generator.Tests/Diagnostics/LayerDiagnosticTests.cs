using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Fluxion.Generator.Tests.Diagnostics;

/// <summary>Layers that do not fit their signal: the complaint stands at the argument to change and names both sizes.</summary>
public class LayerDiagnosticTests
{
    /// <summary>The id, the members of a model, and a part of the message.</summary>
    public static TheoryData<string, string, string> Sources => new()
    {
        { "FLX0010", "[Conv2d(4, «6»)] private partial Vec N([Dim(1, 5, 8)] Vec x);", "the kernel: expected at most the 5 positions of the axis, found 6" },
        { "FLX0010", "[Conv2d(4, «4», Padding = 1, Dilation = 3)] private partial Vec N([Dim(1, 7, 12)] Vec x);", "at most the 9 positions of the axis, padding included, found 10, dilation included" },
        { "FLX0010", "[Conv1d(4, 3, Stride = «2»)] private partial Vec N([Dim(1, 10)] Vec x);", "a divisor of 7, so that the last window ends where the axis ends, found 2" },
        { "FLX0010", "[«MaxPool(2)»] private partial Vec N([Dim(3, 7)] Vec x);", "a divisor of 5" },
        { "FLX0010", "[AveragePool(2, Stride = «3»)] private partial Vec N([Dim(3, 8, 7)] Vec x);", "a divisor of 5" },
        { "FLX0010", "[AveragePool(window: «8»)] private partial Vec N([Dim(3, 7)] Vec x);", "the window: expected at most the 7 positions of the axis, found 8" },
        { "FLX0010", "[Conv2d(«4», 3)] private partial Vec N([Dim(27)] Vec x);", "expected channels × height × width, for example from [Dim(channels, height, width)], found 27 features" },
        { "FLX0010", "[Conv2d(«4», 3)] private partial Vec N([Dim(3, 9)] Vec x);", "found 3 × 9 (channels × length)" },
        { "FLX0010", "[Conv1d(«4», 3)] private partial Vec N([Dim(3, 9)] Vec x, [Dim(3, 9)] Vec y);", "found 54 features" },
        { "FLX0010", "[Dense(8)] [Conv1d(kernel: 3, channels: «4»)] private partial Vec N([Dim(3, 9)] Vec x);", "found 8 features" },
        { "FLX0010", "[Conv1d(4, 3)] [Flatten] [MaxPool(«2»)] private partial Vec N([Dim(3, 9)] Vec x);", "found 28 features" },
        { "FLX0010", "[Conv1d(4, 3, Padding = «-1»)] private partial Vec N([Dim(3, 9)] Vec x);", "a number from 0 to" },
        { "FLX0003", "[Conv1d(4, 3, Dilation = «0»)] private partial Vec N([Dim(3, 9)] Vec x);", "The dilation of a convolution is 0" },
        { "FLX0003", "[Conv1d(4, 3, Stride = «0»)] private partial Vec N([Dim(3, 9)] Vec x);", "The stride of a convolution is 0" },
        { "FLX0003", "[Conv1d(«0», 3)] private partial Vec N([Dim(3, 9)] Vec x);", "The number of channels of a convolution is 0" },
        { "FLX0003", "[Conv1d(4, «-3»)] private partial Vec N([Dim(3, 9)] Vec x);", "The kernel of a convolution is -3" },
        { "FLX0003", "[Dense(1)] private partial Vec N([Dim(3, «0»)] Vec x);", "The length of 'x' is 0" },
        { "FLX0003", "[Dense(1)] private partial Vec N([«Dim(3, 200, 200)»] Vec x);", "The number of components of 'x' is 120000" },
        { "FLX0003", "[FourierFeatures(«0»)] private partial Vec N([Dim(3)] Vec x);", "The number of frequencies is 0" },
        { "FLX0010", "[FourierFeatures(4, «-1»)] private partial Vec N([Dim(3)] Vec x);", "a finite number above 0" },
        { "FLX0010", "[Normalize(«new[] { 1.0, 2.0 }», new[] { 2.0 })] private partial Vec N([Dim(3)] Vec x);", "1 number or 3, one per component" },
        { "FLX0010", "[Denormalize(1, «0»)] private partial Vec N([Dim(3)] Vec x);", "finite numbers other than 0" },
        { "FLX0010", "[Normalize(«double.NaN», 1)] private partial Vec N([Dim(3)] Vec x);", "expected finite numbers, found NaN" },
        { "FLX0010", "[Normalize(mean: new[] { 1.0, 2 }, scale: «new[] { 1.0, 2, 3, 4 }»)] private partial Vec N([Dim(2, 6)] Vec x);", "1 number or 2, one per channel" },
        { "FLX0005", "[Dense(1, Initialization = «(LayerInitialization)9»)] private partial Vec N([Dim(3)] Vec x);", "LayerInitialization.Glorot" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Layer_ThatDoesNotFit_IsReportedOnceAtItsArgument(string id, string marked, string message)
    {
        var source = new MarkedSource("[Model] partial class M { " + marked + " [Loss] Scalar L(Scalar t) => t; }");

        GeneratorRun run = GeneratorRun.Of(source.Source);

        Diagnostic found = Assert.Single(run.Diagnostics);
        Assert.Equal(id, found.Id);
        Assert.Equal(source.Span, found.Location.SourceSpan);
        Assert.Contains(message, found.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Flow_OverAHamiltonianWithAVectorOfParameters_TakesItsFieldAndNotTheGetter()
    {
        GeneratorRun run = GeneratorRun.Of("[VectorField] partial class P { [Parameter(2)] private partial Vec W { get; } "
            + "[Hamiltonian] private Scalar H([Dim(2)] Vec q, [Dim(2)] Vec p) => Dot(W, q * q) + Norm2(p); private partial Vec F([Dim(4)] Vec x); } "
            + "[Model] partial class M { [Forward] [Flow(typeof(P), Layers = 3, Method = Method.StormerVerlet)] private partial Vec N([Dim(4)] Vec x); }");

        Assert.Empty(run.Diagnostics);
        Assert.DoesNotContain(run.Output.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void NetworkThatDoesNotFit_IsNotReportedAgainWhereItIsCalled()
    {
        GeneratorRun run = GeneratorRun.Of("[Model] partial class M { [Conv1d(4, 9)] private partial Vec N([Dim(1, 5)] Vec x); "
            + "private Vec Twice([Dim(5)] Vec x) => N(x) + N(x); [Loss] Scalar L([Dim(5)] Vec x) => Norm2(Twice(x)); }");

        Assert.Equal("FLX0010", Assert.Single(run.Diagnostics).Id);
    }
}
