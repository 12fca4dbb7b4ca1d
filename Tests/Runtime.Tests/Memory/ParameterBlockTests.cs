using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace Fluxion.Runtime.Tests.Memory;

public class ParameterBlockTests
{
    private static readonly ParameterEntry[] Layer =
    [
        new("W", 0, 16, 4, Initialization.Glorot, 0),
        new("b", 64, 16, 0, Initialization.Constant, 0.25),
        new("scale", 80, 0, 0, Initialization.Constant, 3),
    ];

    [Fact]
    public void Views_AreTheDeclaredPartsOfTheBlock()
    {
        var block = new ParameterBlock<double>(Layer);
        block["b"][3] = 7;
        block["scale"][0] = 8;
        Assert.Equal(81, block.Count);
        Assert.Equal(81, block.Values.Length);
        Assert.Equal(16, block["b"].Length);
        Assert.Equal(7, block.Values[67]);
        Assert.Equal(8, block.Values[80]);
        Assert.Equal("b[3]", block.Describe(67));
    }

    [Fact]
    public void UnknownName_ThrowsAndListsTheNames()
    {
        var block = new ParameterBlock<double>(Layer);
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => block["w"].Length);
        Assert.Equal("There is no parameter 'w'; the parameters are W, b, scale.", error.Message);
    }

    [Fact]
    public unsafe void Block_IsAlignedAndFollowedBySlack()
    {
        for (int n = 1; n < 40; n++)
        {
            var block = new ParameterBlock<float>([new("x", 0, n, 0, Initialization.Constant, 0)]);
            ref float first = ref block.Values[0];
            Assert.Equal(0, (nint)Unsafe.AsPointer(ref first) & 63);
            for (int i = 0; i < AlignedArray<float>.Slack; i++)
                Assert.Equal(0f, Unsafe.Add(ref first, n + i));
        }
    }

    [Fact]
    public void Initialize_IsAPureFunctionOfSeedAndEntry()
    {
        var a = new ParameterBlock<double>(Layer);
        var b = new ParameterBlock<double>([new("first", 0, 5, 5, Initialization.Glorot, 0), Layer[0] with { Offset = 25 }]);
        a.Initialize(3);
        b.Initialize(3);
        Assert.Equal(a["W"].ToArray(), b["W"].ToArray());
        b.Initialize(4);
        Assert.NotEqual(a["W"].ToArray(), b["W"].ToArray());
    }

    [Fact]
    public void Initialize_Glorot_IsUniformInItsBounds()
    {
        var block = new ParameterBlock<double>([new("W", 0, 200, 100, Initialization.Glorot, 0), new("c", 20000, 1, 0, Initialization.Constant, 2)]);
        block.Initialize(1);
        double bound = Math.Sqrt(6.0 / 300);
        double[] w = block["W"].ToArray();
        Assert.All(w, x => Assert.InRange(x, -bound, bound));
        Assert.InRange(w.Average() / bound, -0.02, 0.02);                        // σ = 1/√3/√20000 = 0.004
        Assert.InRange(w.Average(x => x * x) / (bound * bound), 0.32, 0.347);
        Assert.Equal(w.Length, w.Distinct().Count());
        Assert.Equal(2, block["c"][0]);
    }

    [Fact]
    public void OverlapOrRepeatedName_Throws()
    {
        Assert.Contains("overlap", Assert.Throws<ArgumentException>(() => new ParameterBlock<double>([Layer[0], Layer[1] with { Offset = 63 }])).Message, StringComparison.Ordinal);
        Assert.Contains("'W' twice", Assert.Throws<ArgumentException>(() => new ParameterBlock<double>([Layer[0], Layer[0] with { Offset = 64 }])).Message, StringComparison.Ordinal);
    }
}
