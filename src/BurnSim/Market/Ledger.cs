using System.Numerics;

namespace BurnSim.Market;

/// <summary>
/// Double-entry books of everyone: firms, platforms, and the accounts of <see cref="Outside"/>. Every amount leaves one
/// account and enters another, so all balances sum to 0 and each firm's cash is its balance.
/// </summary>
/// <param name="firms">Length of a row of firms, padded to whole vectors.</param>
/// <param name="platforms">How many platforms.</param>
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
    private readonly double[] received = new double[firms], paid = new double[firms], before = new double[firms];

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
        Array.Clear(received);
        Array.Clear(paid);
        Cash.CopyTo(before, 0);
    }

    /// <summary>Pays a firm from outside.</summary>
    public void Receive(int firm, Outside from, double amount)
    {
        outside[(int)from] -= amount;
        Cash[firm] += amount;
        received[firm] += amount;
    }

    /// <summary>A firm pays an account outside.</summary>
    public void Pay(int firm, Outside to, double amount)
    {
        Cash[firm] -= amount;
        paid[firm] += amount;
        outside[(int)to] += amount;
    }

    /// <summary>Pays every firm its amount from outside.</summary>
    public void Receive(Outside from, ReadOnlySpan<double> amounts)
    {
        outside[(int)from] -= Sum(amounts);
        var coming = State.Wide(amounts);
        var cash = State.Wide(Cash);
        var all = State.Wide(received);
        for (var i = 0; i < cash.Length; i++)
        {
            cash[i] += coming[i];
            all[i] += coming[i];
        }
    }

    /// <summary>Every firm pays its amount to an account outside.</summary>
    public void Pay(Outside to, ReadOnlySpan<double> amounts)
    {
        outside[(int)to] += Sum(amounts);
        Pay(State.Wide(amounts));
    }

    /// <summary>Every firm pays every platform, amounts [platform × row + firm].</summary>
    public void PayPlatforms(ReadOnlySpan<double> amounts)
    {
        for (var k = 0; k < Platforms.Length; k++)
        {
            var row = amounts.Slice(k * Cash.Length, Cash.Length);
            Platforms[k] += Sum(row);
            Pay(State.Wide(row));
        }
    }

    private void Pay(ReadOnlySpan<Vector<double>> amounts)
    {
        var cash = State.Wide(Cash);
        var all = State.Wide(paid);
        for (var i = 0; i < cash.Length; i++)
        {
            // What rounding adds to the last of a firm's money isn't debt.
            var going = State.Smaller(amounts[i], cash[i]);
            cash[i] -= going;
            all[i] += going;
        }
    }

    /// <summary>In four partial sums, so that no addition waits for the one before; the order is fixed.</summary>
    private static double Sum(ReadOnlySpan<double> row)
    {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        for (; row.Length >= 4; row = row[4..])
        {
            (first, second, third, fourth) = (first + row[0], second + row[1], third + row[2], fourth + row[3]);
        }

        return first + second + (third + fourth);
    }

    /// <summary>A firm's money goes to another firm.</summary>
    public void Move(int from, int to, double amount)
    {
        Cash[from] -= amount;
        paid[from] += amount;
        Cash[to] += amount;
        received[to] += amount;
    }

    /// <summary>
    /// Throws unless all balances sum to 0 and, this tick, each firm's money in = money out + change in cash.
    /// </summary>
    public void Check()
    {
        var (sum, size) = (0.0, 0.0);
        for (var f = 0; f < Cash.Length; f++)
        {
            var gap = received[f] - paid[f] - (Cash[f] - before[f]);
            Require(gap, received[f] + paid[f] + Math.Abs(Cash[f]), f);
            sum += Cash[f];
            size += Math.Abs(Cash[f]);
        }

        foreach (var balance in Platforms)
        {
            sum += balance;
            size += balance;
        }

        foreach (var balance in outside)
        {
            sum += balance;
            size += Math.Abs(balance);
        }

        Require(sum, size, -1);
    }

    private static void Require(double gap, double size, int firm)
    {
        if (!(Math.Abs(gap) <= Math.Max(HalfCent, size * Rounding)))
        {
            throw new InvalidOperationException(
                $"the ledger {(firm < 0 ? "of everyone" : $"of firm number {firm}")} is out by {gap:R}");
        }
    }
}
