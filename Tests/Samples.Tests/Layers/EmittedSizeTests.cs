using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Fluxion.Samples.Tests.Layers;

public sealed class EmittedSizeTests
{
    /// <summary>Beyond 60 000 bytes of IL the JIT gives up optimising; the loops stay far below.</summary>
    private const int Most = 20_000;

    [Fact]
    public void EmittedMethods_StayFarBelowTheLimitsOfTheJit()
    {
        string[] models = [nameof(ImageNet), nameof(LineNet), nameof(LineCurvature), nameof(FeatureNet), nameof(Classifier)];
        const BindingFlags Every = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var methods = typeof(EmittedSizeTests).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("Fluxion.Generated", StringComparison.Ordinal) == true && models.Any(model => type.Name.Contains(model, StringComparison.Ordinal)))
            .SelectMany(type => type.GetMethods(Every), static (type, method) => (Name: type.Name + "." + method.Name, Size: method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0))
            .OrderByDescending(static method => method.Size).ToArray();

        Assert.True(methods.Length > 100, $"{methods.Length} methods");
        Assert.True(methods[0].Size < Most, $"{methods[0].Name} has {methods[0].Size} bytes");
    }
}
