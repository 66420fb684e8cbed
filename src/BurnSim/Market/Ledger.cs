namespace BurnSim.Market;

/// <summary>
/// Double-entry books of everyone: firms, platforms, and the accounts of <see cref="Outside"/>. Every amount leaves one
/// account and enters another, so all balances sum to 0 and each firm's cash is its balance.
/// </summary>
public sealed class Ledger(int firms, int platforms)
{
    /// <summary>Accounts beyond firms and platforms.</summary>
    public enum Outside
    {
        /// <summary>Sell compute, serving and work.</summary>
        Suppliers,
        Customers,
        Investors,
        Parents,
    }

    // Half a cent: what "to the cent" allows. The second term is a double's own rounding for amounts past 10¹⁰.
    private const double HalfCent = 0.005, Rounding = 1e-13;

    private readonly double[] outside = new double[4];
    private readonly double[] tickIn = new double[firms], tickOut = new double[firms], before = new double[firms];
    private double gross, net;

    /// <summary>Each firm's cash.</summary>
    public readonly double[] Cash = new double[firms];

    /// <summary>What each platform has been paid.</summary>
    public readonly double[] Platforms = new double[platforms];

    public double this[Outside account] => outside[(int)account];

    /// <summary>All accounts at 0.</summary>
    public void Begin()
    {
        Array.Clear(Cash);
        Array.Clear(Platforms);
        Array.Clear(outside);
        BeginTick();
    }

    public void BeginTick()
    {
        Array.Clear(tickIn);
        Array.Clear(tickOut);
        Cash.CopyTo(before, 0);
        (gross, net) = (0, 0);
    }

    /// <summary>Pays a firm from outside.</summary>
    public void Receive(int firm, Outside from, double amount)
    {
        Debit(ref outside[(int)from], amount);
        Credit(firm, amount);
    }

    /// <summary>A firm pays an account outside.</summary>
    public void Pay(int firm, Outside to, double amount)
    {
        Debit(firm, amount);
        Credit(ref outside[(int)to], amount);
    }

    /// <summary>A firm pays a platform.</summary>
    public void PayPlatform(int firm, int platform, double amount)
    {
        Debit(firm, amount);
        Credit(ref Platforms[platform], amount);
    }

    /// <summary>A firm's money goes to another firm.</summary>
    public void Move(int from, int to, double amount)
    {
        Debit(from, amount);
        Credit(to, amount);
    }

    /// <summary>Throws unless, this tick, money in = money out + change in cash, for each firm and for all.</summary>
    public void Check()
    {
        var tolerance = Math.Max(HalfCent, gross * Rounding);
        for (var f = 0; f < firms; f++)
        {
            var gap = tickIn[f] - tickOut[f] - (Cash[f] - before[f]);
            if (!(Math.Abs(gap) <= Math.Max(tolerance, Math.Abs(Cash[f]) * Rounding)))
            {
                throw new InvalidOperationException($"the ledger of firm {f} is out by {gap:R}");
            }
        }

        if (!(Math.Abs(net) <= tolerance))
        {
            throw new InvalidOperationException($"the ledger is out by {net:R}");
        }
    }

    private void Debit(int firm, double amount)
    {
        tickOut[firm] += amount;
        Debit(ref Cash[firm], amount);
    }

    private void Credit(int firm, double amount)
    {
        tickIn[firm] += amount;
        Credit(ref Cash[firm], amount);
    }

    private void Debit(ref double account, double amount)
    {
        account -= amount;
        net -= amount;
        gross += Math.Abs(amount);
    }

    private void Credit(ref double account, double amount)
    {
        account += amount;
        net += amount;
    }
}
