using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Fluxion.Runtime;
using Xunit;

namespace Fluxion.Runtime.Tests.Training;

public class InOrderTests
{
    [Theory]
    [InlineData("0123", "0|1|2|3")]
    [InlineData("3210", "|||0123")]
    [InlineData("1032", "|01||23")]
    [InlineData("2013", "|0|12|3")]
    public void Finish_TakesWhatIsDueAndKeepsTheRest(string finished, string taken)
    {
        var items = new List<int>();
        var order = new InOrder(4, items.Add);
        string log = string.Join("|", finished.Select(item =>
        {
            int before = items.Count;
            order.Finish(item - '0');
            return string.Concat(items.Skip(before));
        }));
        Assert.Equal(taken, log);
    }

    [Fact]
    public void Finish_FromSeveralThreads_TakesAllInOrderAndOneAtATime()
    {
        const int Items = 50, Threads = 4;
        var items = new List<int>();        // not safe for threads: one at a time, or it breaks
        var order = new InOrder(Items, items.Add);
        using var barrier = new Barrier(Threads);
        for (int round = 0; round < 500; round++)
        {
            items.Clear();
            order.Restart();
            int claimed = -1;
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
            {
                barrier.SignalAndWait();
                for (int item = Interlocked.Increment(ref claimed); item < Items; item = Interlocked.Increment(ref claimed))
                    order.Finish(item);
            }))];
            foreach (Thread thread in threads)
                thread.Start();
            foreach (Thread thread in threads)
                thread.Join();
            Assert.Equal(Enumerable.Range(0, Items), items);
        }
    }

    /// <summary>
    /// Two threads finish the only two items within nanoseconds of each other, again and again for two seconds, with all offsets: neither may leave to the other what both pass by.
    /// </summary>
    [Fact]
    public void Finish_OfTwoItemsAtOnce_TakesBoth()
    {
        bool stop = false;
        int begun = 0, ended = 0;
        var order = new InOrder(2, static _ => { });
        order.Finish(0);
        order.Finish(1);
        var other = new Thread(() =>
        {
            for (int round = 1; ; round++)
            {
                while (order.Taken > 0 && Volatile.Read(ref begun) < round)
                {
                    if (Volatile.Read(ref stop))
                        return;
                }

                order.Finish(1);
                while (order.Taken == 0) { }
                Volatile.Write(ref ended, round);
            }
        });
        other.Start();
        int taken = 2;
        for (var clock = Stopwatch.StartNew(); taken == 2 && clock.ElapsedMilliseconds < 2_000; taken = order.Taken)
        {
            order.Restart();
            Volatile.Write(ref begun, begun + 1);
            for (int i = 0; i < begun % 64; i++)
                Thread.SpinWait(1);
            order.Finish(0);
            while (Volatile.Read(ref ended) < begun) { }
        }

        Volatile.Write(ref stop, true);
        other.Join();
        Assert.True(taken == 2, $"Round {begun} took {taken} of two items.");
    }

    [Fact]
    public void Restart_AfterAnItemThatFailed_BeginsAgain()
    {
        var items = new List<int>();
        bool fails = true;
        var order = new InOrder(2, item =>
        {
            if (fails && item == 1)
                throw new System.InvalidOperationException("item 1");
            items.Add(item);
        });
        order.Finish(0);
        Assert.Throws<System.InvalidOperationException>(() => order.Finish(1));
        fails = false;
        order.Restart();
        order.Finish(0);
        order.Finish(1);
        Assert.Equal([0, 0, 1], items);
    }
}
