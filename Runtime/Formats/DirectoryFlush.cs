using System;
using System.Runtime.InteropServices;

namespace Fluxion.Runtime;

/// <summary>
/// Flushes the entries of a directory to the disk, without which a renamed file may be forgotten at a loss of power. The class library has
/// no call for it; on Windows there is nothing to do.
/// </summary>
internal static partial class DirectoryFlush
{
    private const int ReadOnly = 0;
    private const int InvalidArgument = 22;

    /// <summary>Whether the directory is flushed, or its file system does not know such a thing.</summary>
    public static bool TryFlush(string directory)
    {
        if (OperatingSystem.IsWindows())
            return true;
        int descriptor = Open(directory, ReadOnly);
        if (descriptor < 0)
            return false;
        bool flushed = Flush(descriptor) == 0 || Marshal.GetLastPInvokeError() == InvalidArgument;
        Close(descriptor);
        return flushed;
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
