using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Runtime;

public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SinOfLarge(in Vector512<float> x, ref Vector512<float> result)
    {
        for (int lane = 0; lane < Vector512<float>.Count; lane++)
            if (MathF.Abs(x[lane]) > SingleLargestReduced)
                result = result.WithElement(lane, (float)Sin((double)x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SinOfLarge(in Vector256<float> x, ref Vector256<float> result)
    {
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
            if (MathF.Abs(x[lane]) > SingleLargestReduced)
                result = result.WithElement(lane, (float)Sin((double)x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CosOfLarge(in Vector512<float> x, ref Vector512<float> result)
    {
        for (int lane = 0; lane < Vector512<float>.Count; lane++)
            if (MathF.Abs(x[lane]) > SingleLargestReduced)
                result = result.WithElement(lane, (float)Cos((double)x[lane]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CosOfLarge(in Vector256<float> x, ref Vector256<float> result)
    {
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
            if (MathF.Abs(x[lane]) > SingleLargestReduced)
                result = result.WithElement(lane, (float)Cos((double)x[lane]));
    }
}
