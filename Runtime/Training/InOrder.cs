using System;
using System.Threading;

namespace Fluxion.Runtime;

/// <summary>
/// Does something with items 0, 1, 2, … in this order while several threads finish them in another: an item's turn comes when all before it have had theirs. Nobody
/// waits. Whoever finishes an item does what is due, unless a thread is at it, which then looks again before it leaves.
/// </summary>
/// <param name="count">The number of items.</param>
/// <param name="take">What is done with an item: by one thread at a time, which sees what those before it wrote.</param>
internal sealed class InOrder(int count, Action<int> take)
{
    private readonly bool[] _finished = new bool[count];
    private int _next;
    private int _busy;          // 1 while a thread is at it

    /// <summary>The number of items that have had their turn.</summary>
    public int Taken => Volatile.Read(ref _next);

    /// <summary>Begins again with item 0. No thread may be at an item of before, but items may be left over, and one may have failed.</summary>
    public void Restart()
    {
        Array.Clear(_finished);
        (_next, _busy) = (0, 0);
    }

    /// <summary>Finishes an item, from any thread. When all calls have returned and none has thrown, all that was due has been done.</summary>
    public void Finish(int item)
    {
        Volatile.Write(ref _finished[item], true);

        // A full fence: were the look that follows to come before this item is seen as finished, whoever finishes one before it could pass by both.
        Interlocked.MemoryBarrier();
        while (IsDue && Interlocked.CompareExchange(ref _busy, 1, 0) == 0)
        {
            while (IsDue)
            {
                take(_next);
                Volatile.Write(ref _next, _next + 1);
            }

            // Another: either this thread sees an item that finished meanwhile, or its thread sees that nobody is at it.
            Interlocked.Exchange(ref _busy, 0);
        }
    }

    private bool IsDue
    {
        get
        {
            int next = Volatile.Read(ref _next);
            return next < count && Volatile.Read(ref _finished[next]);
        }
    }
}
