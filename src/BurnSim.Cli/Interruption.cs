using System.Runtime.InteropServices;

namespace BurnSim.Cli;

/// <summary>Ctrl-C, or being asked to end: once it is a wish, twice it is an order.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource wish = new();
    private readonly PosixSignalRegistration interrupt, terminate;

    public CancellationToken Token => wish.Token;

    public bool Asked => wish.IsCancellationRequested;

    public Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask);
    }

    private void Ask(PosixSignalContext signal)
    {
        signal.Cancel = !Asked;
        wish.Cancel();
    }

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        wish.Dispose();
    }
}
