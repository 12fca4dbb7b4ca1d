using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Fluxion.Runtime.Tests.Formats;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("fluxion").FullName;

    private string FilePath => Path.Combine(_directory, "model.safetensors");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void StoppedAtAnySystemCall_TheFileIsOldOrNew()
    {
        var calls = new List<string>();
        AtomicFile.Write(FilePath, [0], calls.Add);
        Assert.Equal(["create", "write", "flush", "rename", "flush directory"], calls);
        for (byte generation = 1; generation <= calls.Count; generation++)
        {
            string stop = calls[generation - 1];
            Assert.Throws<StoppedException>(() => AtomicFile.Write(FilePath, [generation, generation], call =>
            {
                if (call == stop)
                    throw new StoppedException();
            }));
            byte[] content = File.ReadAllBytes(FilePath);
            Assert.Equal(stop == "flush directory" ? [generation, generation] : [0], content);
        }
    }

    [Fact]
    public void FailedWrite_LeavesTheOldFileAndNothingElse()
    {
        AtomicFile.Write(FilePath, [1]);
        var error = Assert.Throws<IOException>(() => AtomicFile.Write(FilePath, [2], call =>
        {
            if (call == "flush")
                throw new IOException("No space left on device");
        }));
        Assert.Contains("was not saved; what was there before is untouched. No space left on device", error.Message, StringComparison.Ordinal);
        Assert.Equal([1], File.ReadAllBytes(FilePath));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void DirectoryThatIsMissing_IsAnIOException() =>
        Assert.Contains("was not saved", Assert.Throws<IOException>(() => AtomicFile.Write(Path.Combine(_directory, "none", "file"), [1])).Message, StringComparison.Ordinal);

    [Fact]
    public void TwoWritersAtOnce_LeaveOneOfTheTwoContents()
    {
        byte[][] contents = [.. Enumerable.Range(0, 4).Select(i => Enumerable.Repeat((byte)i, 5000).ToArray())];
        Parallel.ForEach(contents, content =>
        {
            for (int i = 0; i < 20; i++)
                AtomicFile.Write(FilePath, content);
        });
        byte[] left = File.ReadAllBytes(FilePath);
        Assert.Contains(contents, content => content.SequenceEqual(left));
        Assert.Single(Directory.GetFiles(_directory));
    }

    [Fact]
    public void TemporaryFilesOfProcessesLongGone_AreSwept()
    {
        string abandoned = Path.Combine(_directory, ".model.safetensors.2147483646-0.tmp"), fresh = Path.Combine(_directory, ".model.safetensors.2147483646-1.tmp");
        File.WriteAllBytes(abandoned, [1]);
        File.WriteAllBytes(fresh, [1]);
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddHours(-1));
        AtomicFile.Write(FilePath, [2]);
        Assert.False(File.Exists(abandoned));
        Assert.True(File.Exists(fresh));
    }

    [Fact]
    public void Link_IsFollowed()
    {
        string real = Path.Combine(_directory, "real");
        AtomicFile.Write(real, [1]);
        File.CreateSymbolicLink(FilePath, real);
        AtomicFile.Write(FilePath, [2]);
        Assert.NotNull(new FileInfo(FilePath).LinkTarget);
        Assert.Equal([2], File.ReadAllBytes(real));
    }

    [Fact]
    public void KilledDuringSave_LoadsOldOrNew()
    {
        ParameterBlock<double> block = SaveLoop.Block();
        ModelFile.Save(block, SaveLoop.Architecture, FilePath);
        var random = new Random(2);
        double generation = 0;
        for (int kill = 0; kill < 12; kill++)
        {
            using Process child = Process.Start(new ProcessStartInfo("dotnet", [typeof(SaveLoop).Assembly.Location, SaveLoop.Command, FilePath]) { RedirectStandardOutput = true })!;
            Assert.Equal("saving", child.StandardOutput.ReadLine());
            Thread.Sleep(TimeSpan.FromMilliseconds(20 * random.NextDouble()));
            child.Kill();
            child.WaitForExit();

            // One generation, whole, and never one from before.
            ModelFile.Load(block, SaveLoop.Architecture, FilePath);
            double first = block.Values[0];
            Assert.All(block.Values.ToArray(), value => Assert.Equal(first, value));
            Assert.True(first >= generation, $"generation {first} after {generation}");
            generation = first;
        }

        Assert.True(generation > 12);
    }

    private sealed class StoppedException : Exception;
}
