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
    private int _taken;         // 1 while a thread is at it

    /// <summary>Begins again with item 0. No thread may be at an item of before, but items may be left over, and one may have failed.</summary>
    public void Restart()
    {
        Array.Clear(_finished);
        (_next, _taken) = (0, 0);
    }

    /// <summary>Finishes an item, from any thread. When all calls have returned and none has thrown, all that was due has been done.</summary>
    public void Finish(int item)
    {
        Volatile.Write(ref _finished[item], true);
        while (IsDue && Interlocked.CompareExchange(ref _taken, 1, 0) == 0)
        {
            while (IsDue)
            {
                take(_next);
                Volatile.Write(ref _next, _next + 1);
            }

            // A full fence: either this thread sees an item that finished meanwhile, or its thread sees that nobody is at it.
            Interlocked.Exchange(ref _taken, 0);
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
