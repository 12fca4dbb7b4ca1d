namespace Fluxion;

/// <summary>Work cut into parts that a <see cref="WorkerPool"/> begins in their order, on any worker, and that end in any.</summary>
public interface IParallelWork
{
    /// <summary>Does part <paramref name="part"/>, alone among its like; no two parts run on one worker at a time.</summary>
    /// <param name="part">The part, from 0.</param>
    /// <param name="worker">The worker that runs it, from 0 to <see cref="WorkerPool.Workers"/> − 1.</param>
    void Run(int part, int worker);
}
