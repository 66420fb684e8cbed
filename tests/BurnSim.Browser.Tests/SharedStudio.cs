using Microsoft.Playwright;

namespace BurnSim.Browser;

/// <summary>One studio for all fixtures that leave it as it is: tabs don't meet.</summary>
[SetUpFixture]
public class SharedStudio
{
    /// <summary>How long to wait for what must come, ms: a machine that does other work is slow.</summary>
    internal const int Patience = 60_000;

    private static OpenStudio? studio;

    internal static async Task<OpenStudio> Open() => studio ??= await OpenStudio.Open();

    [OneTimeSetUp]
    public void HavePatience() => Assertions.SetDefaultExpectTimeout(Patience);

    [OneTimeTearDown]
    public async Task Close()
    {
        if (studio is not null) await studio.DisposeAsync();
    }
}
