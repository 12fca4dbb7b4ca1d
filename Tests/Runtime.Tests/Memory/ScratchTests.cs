using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using Xunit;

namespace Fluxion.Runtime.Tests.Memory;

public sealed class ScratchTests
{
    [Fact]
    public void AThread_KeepsItsMemory_UntilItNeedsMore()
    {
        long first = 0, again = 0, smaller = 0, larger = 0, mine = Address(100);
        var thread = new Thread(() => (first, again, smaller, larger) = (Address(100), Address(100), Address(7), Address(10_000)));
        thread.Start();
        thread.Join();
        Assert.Equal(first, again);
        Assert.Equal(first, smaller);
        Assert.NotEqual(first, larger);
        Assert.NotEqual(first, mine);
    }

    [Fact]
    public void Memory_HasTheLengthAskedFor_AndStartsOnACacheLine()
    {
        foreach (int length in (int[])[1, 16, 1000, 5])
        {
            Assert.Equal(length, Scratch<float>.Of(length).Length);
            Assert.Equal(0, Address(length) % Aligned.Bytes);
        }
    }

    [Fact]
    public void MemoryOfBefore_StaysValid_WhenTheThreadNeedsMore()
    {
        var thread = new Thread(() =>
        {
            Span<double> before = Scratch<double>.Of(50);
            before.Fill(1.5);
            for (int length = 100; length < 1_000_000; length *= 3) Scratch<double>.Of(length).Fill(-1);
            GC.Collect();
            Assert.All(before.ToArray(), static value => Assert.Equal(1.5, value));
        });
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void Calls_AllocateNothing_OnceMemoryIsThere()
    {
        Scratch<double>.Of(512);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++) Scratch<double>.Of(1 + (i % 512))[0] = i;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // The memory is pinned, so that its address is a constant.
    private static unsafe long Address(int length) => (long)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Scratch<double>.Of(length)));
}
