using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Fluxion.Contest;

/// <summary>Seconds of wall time, and of processor time of the whole process: the second leaves out what other processes take on a shared machine.</summary>
internal static unsafe partial class Clock
{
    private const int ProcessTime = 2;

    /// <summary>Processor time of all threads of this process.</summary>
    public static double Processor()
    {
        if (!OperatingSystem.IsLinux())
            return Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        long* time = stackalloc long[2];
        _ = GetTime(ProcessTime, time);
        return time[0] + (1e-9 * time[1]);
    }

    /// <summary>Wall time.</summary>
    public static double Wall() => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, long* time);
}
