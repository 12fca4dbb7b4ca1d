using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace Fluxion.Runtime;

/// <summary>
/// Replaces a file as a whole: a temporary file in the same directory, flushed to the disk, renamed over the old one, and the directory
/// flushed. Whenever a process is killed, the path holds the old content or the new, complete.
/// </summary>
internal static class AtomicFile
{
    private const string Extension = ".tmp";
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(10);

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <param name="content">Its content.</param>
    /// <param name="reached">Told before each system call which it is; for tests that stop there.</param>
    /// <exception cref="IOException">The file was not written, and the old one is untouched; or it was, but may not survive a loss of power.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, Action<string>? reached = null)
    {
        bool isLink = new FileInfo(path).LinkTarget is not null;
        string target = isLink ? File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName : Path.GetFullPath(path);
        string directory = Path.GetDirectoryName(target)!;
        string prefix = $".{Path.GetFileName(target)}.";
        string temporary = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{prefix}{Environment.ProcessId}-{Guid.NewGuid():N}{Extension}"));
        try
        {
            reached?.Invoke("create");
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                reached?.Invoke("write");
                stream.Write(content);
                reached?.Invoke("flush");
                stream.Flush(flushToDisk: true);
            }

            reached?.Invoke("rename");
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new IOException($"'{path}' was not saved; what was there before is untouched. {failure.Message}", failure);
        }

        reached?.Invoke("flush directory");
        if (!DirectoryFlush.TryFlush(directory))
            throw new IOException($"'{path}' is saved, but its directory could not be flushed: the file may not survive a loss of power.");
        SweepAbandoned(directory, prefix);
    }

    // Temporary files of processes that were killed: old, and their process is gone.
    private static void SweepAbandoned(string directory, string prefix)
    {
        foreach (string file in Directory.EnumerateFiles(directory, prefix + "*" + Extension))
        {
            ReadOnlySpan<char> process = Path.GetFileName(file.AsSpan())[prefix.Length..];
            int dash = process.IndexOf('-');
            if (dash > 0
                && int.TryParse(process[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > AbandonedAfter
                && !IsRunning(id))
            {
                TryDelete(file);
            }
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A file that cannot be deleted now is swept by a later save.
        }
    }
}
