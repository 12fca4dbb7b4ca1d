using System;
using System.Reflection;

namespace Fluxion.Properties.Compiled;

/// <summary>Chooses between the 512- and the 256-bit bodies of compiled kernels, whatever the machine prefers: 512 bits run in software where they must.</summary>
internal static class Width
{
    /// <summary>The switch, to be compiled along.</summary>
    public const string Source = "namespace Fluxion.Properties.Emitted { public static class Width { public static bool IsWide; } }";

    /// <summary>The text of kernels with the switch in place of the question to the machine.</summary>
    public static string Switchable(string kernels)
        => kernels.Replace("Vector512.IsHardwareAccelerated", "global::Fluxion.Properties.Emitted.Width.IsWide", StringComparison.Ordinal);

    /// <summary>Chooses the bodies of an assembly.</summary>
    public static void Set(Assembly assembly, bool wide)
        => assembly.GetType("Fluxion.Properties.Emitted.Width", throwOnError: true)!.GetField("IsWide")!.SetValue(null, wide);
}
