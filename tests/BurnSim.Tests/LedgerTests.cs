using BurnSim.Market;

namespace BurnSim.Tests;

public class LedgerTests
{
    [Test]
    public void What_is_moved_past_the_books_is_found()
    {
        var ledger = new Ledger(8, 1);
        ledger.Begin();
        ledger.Receive(0, Ledger.Outside.Investors, 100);
        ledger.PayPlatforms([30, 0, 0, 0, 0, 0, 0, 0]);
        ledger.Move(0, 1, 20);
        ledger.Pay(1, Ledger.Outside.Suppliers, 5);
        ledger.Check();
        Assert.That(ledger.Cash[..2], Is.EqualTo(new[] { 50.0, 15 }));

        ledger.Cash[1] += 0.01;
        var error = Assert.Throws<InvalidOperationException>(ledger.Check);
        Assert.That(error!.Message, Does.StartWith("the ledger of firm number 1 is out by -0.0"));
    }

    [Test]
    public void An_account_outside_that_does_not_match_is_found()
    {
        var ledger = new Ledger(8, 1);
        ledger.Begin();
        ledger.Receive(0, Ledger.Outside.Investors, 100);
        ledger.Platforms[0] += 1;
        Assert.That(Assert.Throws<InvalidOperationException>(ledger.Check)!.Message, Does.StartWith("the ledger of everyone is out by 1"));
    }
}
