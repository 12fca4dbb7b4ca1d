using System;
using System.Threading;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class WorkerPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Run_RunsEveryPartOnceHoweverOftenItIsCalled(int workers)
    {
        using var pool = new WorkerPool(workers);
        var work = new Counting(13, workers);
        for (int run = 1; run <= 2000; run++)
        {
            if (run % 500 == 0)
                Thread.Sleep(2);        // long enough for the workers to fall asleep
            pool.Run(work, 13);
            Assert.All(work.Counts, count => Assert.Equal(run, count));
        }
    }

    [Fact]
    public void Run_WhenAPartThrows_FinishesTheOthersAndRethrows()
    {
        using var pool = new WorkerPool(3);
        var work = new Throwing();
        for (int run = 1; run <= 100; run++)
        {
            Assert.Equal("part 2", Assert.Throws<InvalidOperationException>(() => pool.Run(work, 8)).Message);
            Assert.Equal(run * 7, work.Finished);
        }
    }

    [Fact]
    public void Run_AfterDispose_Throws()
    {
        var pool = new WorkerPool(2);
        pool.Dispose();
        Assert.Throws<ObjectDisposedException>(() => pool.Run(new Throwing(), 1));
    }

    private sealed class Counting(int parts, int workers) : IParallelWork
    {
        public int[] Counts { get; } = new int[parts];

        public void Run(int part, int worker)
        {
            Assert.InRange(worker, 0, workers - 1);
            Counts[part]++;
        }
    }

    private sealed class Throwing : IParallelWork
    {
        private int _finished;

        public int Finished => _finished;

        public void Run(int part, int worker)
        {
            if (part == 2)
                throw new InvalidOperationException("part 2");
            Interlocked.Increment(ref _finished);
        }
    }
}
