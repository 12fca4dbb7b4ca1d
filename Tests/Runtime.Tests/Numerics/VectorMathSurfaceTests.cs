using System;
using System.Linq;
using System.Reflection;
using System.Runtime.Intrinsics;
using Xunit;

namespace Fluxion.Runtime.Tests.Numerics;

/// <summary>Generated code calls the same names in both precisions and at every width.</summary>
public sealed class VectorMathSurfaceTests
{
    private static readonly Type[] Forms =
        [typeof(double), typeof(Vector256<double>), typeof(Vector512<double>), typeof(float), typeof(Vector256<float>), typeof(Vector512<float>)];

    public static TheoryData<string> Functions => [.. Methods.Select(static m => m.Name).Distinct()];

    private static MethodInfo[] Methods => typeof(VectorMath).GetMethods(BindingFlags.Public | BindingFlags.Static);

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_ExistsInBothPrecisionsAtEveryWidth(string name)
    {
        int parameters = Methods.First(m => m.Name == name).GetParameters().Length;
        foreach (Type form in Forms)
        {
            MethodInfo? method = typeof(VectorMath).GetMethod(name, [.. Enumerable.Repeat(form, parameters)]);
            Assert.True(method is not null, $"{name} of {parameters} {form} is missing.");
            Assert.Equal(form, method.ReturnType);
        }
    }
}
