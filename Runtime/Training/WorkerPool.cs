using System;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Threading;
using Fluxion.Runtime;

namespace Fluxion;

/// <summary>
/// A few persistent threads that share short pieces of work with the calling thread. Idle workers spin for a quarter of a millisecond, because the
/// next step of a training loop comes soon, and then sleep. Starting work allocates nothing.
/// </summary>
/// <remarks>Parts are claimed one at a time and in their order, but which worker runs which part varies from call to call; results must not depend on it.</remarks>
public sealed class WorkerPool : IDisposable
{
    private static readonly long SpinTicks = Stopwatch.Frequency / 4_000;      // 250 µs

    private readonly Lock _callers = new();
    private readonly object _gate = new();
    private readonly Thread[] _threads;
    private IParallelWork? _work;
    private ExceptionDispatchInfo? _failure;
    private int _parts;
    private long _ticket;           // run number in the upper 32 bits, parts not yet claimed in the lower
    private int _unfinished;
    private int _sleeping;
    private volatile bool _stopping;

    /// <summary>Starts a pool of <paramref name="workers"/>, of which the calling thread is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is less than 1.</exception>
    public WorkerPool(int workers)
    {
        Expect.AtLeast(workers, 1, nameof(workers), nameof(WorkerPool));
        Workers = workers;
        _threads = new Thread[workers - 1];
        for (int i = 0; i < _threads.Length; i++)
        {
            int worker = i + 1;
            _threads[i] = new Thread(() => Serve(worker)) { IsBackground = true, Name = "Fluxion worker" };
            _threads[i].Start();
        }
    }

    /// <summary>The number of workers, the calling thread included.</summary>
    public int Workers { get; }

    /// <summary>Runs parts 0 … <paramref name="parts"/> − 1, begun in this order, and returns when all are done.</summary>
    /// <exception cref="ObjectDisposedException">The pool has been disposed of.</exception>
    /// <remarks>If parts throw, the rest still run, and then one of the exceptions is thrown here.</remarks>
    public void Run(IParallelWork work, int parts)
    {
        ArgumentNullException.ThrowIfNull(work);
        Expect.AtLeast(parts, 0, nameof(parts));
        ObjectDisposedException.ThrowIf(_stopping, this);
        if (parts == 0)
            return;
        lock (_callers)
        {
            (_work, _parts) = (work, parts);
            _failure = null;
            _unfinished = parts;
            uint run = (uint)(_ticket >> 32) + 1;
            Interlocked.Exchange(ref _ticket, ((long)run << 32) | (uint)parts);
            if (Volatile.Read(ref _sleeping) > 0)
                Wake();

            Claim(0);
            var spinner = new SpinWait();
            while (Volatile.Read(ref _unfinished) > 0)
                spinner.SpinOnce(sleep1Threshold: -1);
            _work = null;
            _failure?.Throw();
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _stopping = true;
        Wake();
        foreach (Thread thread in _threads)
            thread.Join();
    }

    // A part is claimed by counting the ticket down. The run number in it makes a late worker's attempt on a finished run fail, so nobody
    // needs to wait for workers that were not scheduled: only for the parts. Between a claim and its part's end, _work and _parts cannot change.
    private void Claim(int worker)
    {
        while (true)
        {
            long ticket = Volatile.Read(ref _ticket);
            int open = (int)(uint)ticket;
            if (open == 0)
                return;
            if (Interlocked.CompareExchange(ref _ticket, ticket - 1, ticket) != ticket)
                continue;
            try
            {
                _work!.Run(_parts - open, worker);
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
            }

            Interlocked.Decrement(ref _unfinished);
        }
    }

    private void Serve(int worker)
    {
        while (!_stopping)
        {
            Claim(worker);
            long start = Stopwatch.GetTimestamp();
            while (!HasWork && Stopwatch.GetTimestamp() - start < SpinTicks)
                Thread.SpinWait(10);
            if (HasWork)
                continue;

            lock (_gate)
            {
                // Counted before the last look at the ticket: a caller either sees the sleeper, or the sleeper sees the work.
                Interlocked.Increment(ref _sleeping);
                while (!HasWork)
                    Monitor.Wait(_gate);
                Interlocked.Decrement(ref _sleeping);
            }
        }
    }

    private bool HasWork => _stopping || (uint)Volatile.Read(ref _ticket) != 0;

    private void Wake()
    {
        lock (_gate)
            Monitor.PulseAll(_gate);
    }
}
