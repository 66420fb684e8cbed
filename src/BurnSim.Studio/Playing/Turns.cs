using System.Threading.RateLimiting;

namespace BurnSim.Studio.Playing;

/// <summary>
/// All tabs share the cores by turns: who has waited longest plays the next step, on every core. A step is short, so that
/// ten tabs each go on several times in a few seconds.
/// </summary>
public sealed class Turns : IDisposable
{
    private readonly ConcurrencyLimiter line = new(new()
    {
        PermitLimit = 1, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Plays one step when its turn comes.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before its turn came.</exception>
    public async Task<T> Take<T>(Func<T> step, CancellationToken cancel)
    {
        using var turn = await line.AcquireAsync(1, cancel).ConfigureAwait(false);
        return await Task.Run(step, cancel).ConfigureAwait(false);
    }

    public void Dispose() => line.Dispose();
}
