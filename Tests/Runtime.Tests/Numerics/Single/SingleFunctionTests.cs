using System;
using System.Linq;
using System.Reflection;
using Xunit;
using Xunit.Abstractions;

namespace Fluxion.Runtime.Tests.Numerics.Single;

/// <summary>Functions of <c>float</c>: sampled in every binade, in all forms. <see cref="ExhaustiveSweep"/> runs every number.</summary>
public sealed class SingleFunctionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Functions => [.. SingleFunctions.All.Keys];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_InEveryBinade_IsWithinItsBoundInEveryForm(string name)
    {
        SingleFunction function = SingleFunctions.All[name];
        SingleSweep sweep = new(function);
        Random random = new(20260103);
        for (int exponent = 0; exponent < 256; exponent++)
        {
            // The ends of the binade, which are ±0, ±∞ and NaN in the first and last, and numbers within it.
            foreach (int sign in new[] { 0, int.MinValue })
            {
                int binade = sign | (exponent << 23);
                sweep.Run(binade, sparse: false);
                sweep.Run(binade + (1 << 23) - 16, sparse: false);
                for (int i = 0; i < 24; i++) sweep.Run(binade + (random.Next(1 << 19) * 16), sparse: false);
            }
        }

        output.WriteLine(sweep.ToString());
        Assert.Equal("", sweep.Wrong);
        Assert.InRange(sweep.Ulp.Error, 0.0, function.Bound);
        Assert.InRange(sweep.Absolute.Error, 0.0, SingleFunction.AbsoluteBound);
    }

    // The sweep compares with double; here no code is shared with the product.
    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_AgainstManyDigits_IsWithinItsBound(string name)
    {
        SingleFunction function = SingleFunctions.All[name];
        VectorMathFunction wide = VectorMathFunctions.All[function.Function];
        Random random = new(20260104);
        for (int i = 0; i < 3000; i++)
        {
            float x = i % 2 == 0 ? (float)((random.NextDouble() - 0.5) * 20.0) : BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue));
            double lowest = Math.ScaleB(1.0, wide.LowestExponent), highest = Math.ScaleB(1.0, Math.Min(wide.HighestExponent, 127));
            if (!float.IsFinite(x) || Math.Abs(x) < lowest || Math.Abs(x) >= highest || (x < 0 && !wide.TakesNegative)) continue;
            double error = Ulp.Error(function.Scalar(x), wide.Reference(x));
            Assert.True(error <= function.Bound, $"{name}({x:R}) is off by {error:F3} ulp, bound {function.Bound}.");
        }
    }

    [Fact]
    public void Functions_OfOneNumber_AreAllTested()
    {
        string[] choices = ["Heaviside", "Sign"];
        string[] plain = [.. Names(typeof(VectorMath)), .. Names(typeof(VectorMath.High)).Select(static n => "High." + n)];
        Assert.Equal(plain.Except(choices).Order(), SingleFunctions.All.Keys.Order());
    }

    [Fact]
    public void Functions_WithoutAHighForm_AreWithinItsBound()
    {
        // What Accuracy.High promises: 2.5 ulp, by the form of that name or by the only one.
        foreach (SingleFunction function in SingleFunctions.All.Values.Where(static f => !SingleFunctions.All.ContainsKey("High." + f.Name)))
            Assert.InRange(function.Bound, 0.0, 2.5);
    }

    private static string[] Names(Type type)
        => [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static m => m.ReturnType == typeof(float) && m.GetParameters().Length == 1).Select(static m => m.Name)];
}
