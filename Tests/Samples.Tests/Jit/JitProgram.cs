using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Fluxion.Samples.Tests.Jit;

/// <summary>The process that <see cref="JitSummaryTests"/> starts: has every emitted kernel method of the samples compiled, and one that is too large on purpose.</summary>
internal static class JitProgram
{
    /// <summary>The name of the method that is too large.</summary>
    internal const string Control = "TooLargeOnPurpose";

    /// <summary>The namespace of emitted code.</summary>
    internal const string Kernels = "Fluxion.Generated";

    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The emitted methods that ask for full optimisation.</summary>
    internal static IEnumerable<MethodInfo> Methods()
        => typeof(HenonHeilesFlow).Assembly.GetTypes()
            .Where(static type => type.Namespace?.StartsWith(Kernels, StringComparison.Ordinal) == true && !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetMethods(Declared))
            .Where(static method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization) && !method.ContainsGenericParameters);

    private static int Main()
    {
        foreach (MethodInfo method in Methods())
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        return TooLarge()(1) == 1 ? 0 : 1;
    }

    // 70 000 bytes of IL in one expression: the JIT gives up optimising at 60 000.
    private static Func<double, double> TooLarge()
    {
        var method = new DynamicMethod(Control, typeof(double), [typeof(double)]);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        for (int i = 0; i < 35_000; i++)
        {
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Mul);
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<double, double>>();
    }
}
