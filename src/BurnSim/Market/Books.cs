using BurnSim.Randomness;

namespace BurnSim.Market;

/// <summary>What follows from the state: the figures in a firm's own books and what it can work out of its rivals.</summary>
public sealed partial class State
{
    /// <summary>Days a firm's cash lasts at its last tick's net burn.</summary>
    public double Runway(int firm) =>
        NetBurn[firm] > 0 ? Math.Min(LongRunway, Math.Max(0, Cash[firm]) / NetBurn[firm] * Days) : LongRunway;

    /// <summary>Net burn over revenue, last four weeks; 0 where nothing burned, infinite with no revenue.</summary>
    public double BurnMultiple(int firm) => burn.Sum[firm] > 0 ? burn.Sum[firm] / revenue.Sum[firm] : 0;

    /// <summary>Staff and serving less revenue and allowance, at least 0, money per day.</summary>
    public double FixedBurn(int firm) => Math.Max(
        0, Parameters.Staff[firm] + (ServingNow(firm) - Parameters.Arpu[firm]) * Users[firm]
            - Parameters.OtherRevenue[firm] - Parameters.Allowance[firm] * AllowanceLeft[firm]);

    /// <summary>Serving cost, money per user-day.</summary>
    public double ServingNow(int firm) => Parameters.ServingCost[firm] * ServingLeft;

    /// <summary>Ads paid per registered user won over the last four weeks; 0 before any was won.</summary>
    public double Cac(int firm) => won.Sum[firm] > 0 ? ads.Sum[firm] / won.Sum[firm] : 0;

    /// <summary>Ads paid per user who became a core user over the last four weeks; 0 before any did.</summary>
    public double RetainedCac(int firm) => settled.Sum[firm] > 0 ? ads.Sum[firm] / settled.Sum[firm] : 0;

    /// <summary>
    /// What the next user costs. Users from a platform go with 1 − exp(−x), x = contacts per person and day, so the
    /// next one costs (eˣ − 1)/x times the average, over (1 − own share of the platform's money) for the price it
    /// drives up itself.
    /// </summary>
    public double MarginalCac(int firm)
    {
        var (spent, felt) = (0.0, 0.0);
        for (var k = 0; k < Platforms; k++)
        {
            var spot = k * Row + firm;
            if (AdsCost[spot] <= 0 || Parameters.Crowd[k] <= 0)
            {
                continue;
            }

            var contacts = Attention[spot] / Parameters.Crowd[k];
            var response = contacts < 1e-9 ? 1
                : contacts < 50 ? contacts / (Fixed.Exp(contacts) - 1) : 0;
            var voice = Math.Min(1, AdsCost[spot] / Days / (Price[k] * Inventory[k]));
            spent += AdsCost[spot];
            felt += AdsCost[spot] * response * (1 - voice);
        }

        return spent <= 0 ? 0 : felt > 0 ? Cac(firm) * spent / felt : double.PositiveInfinity;
    }

    /// <summary>
    /// Lifetime value of a new user: margin per day × expected days of use,
    /// 1/(ν+δᵀ) + ν/(ν+δᵀ)/δᶜ, over the firm's segments as its users divide.
    /// </summary>
    public double Ltv(int firm)
    {
        var (days, people) = (0.0, 0.0);
        for (var s = 0; s < Segments; s++)
        {
            var cell = firm * Segments + s;
            var (settle, trial, core) = (Parameters.SettleRate[s],
                Parameters.TrialLapse[s] * Hold[cell], Parameters.CoreLapse[s] * Hold[cell]);
            var here = Trial[cell] + Core[cell];
            people += here;
            days += here * Math.Min(LongRunway, (1 + (settle > 0 ? settle / core : 0)) / (settle + trial));
        }

        return people > 0 ? Math.Max(0, Parameters.Arpu[firm] - ServingNow(firm)) * days / people : 0;
    }

    /// <summary>1 for the leader.</summary>
    public int Rank(int firm)
    {
        var rank = 1;
        foreach (var count in Users)
        {
            rank += count > Users[firm] ? 1 : 0;
        }

        return rank;
    }

    /// <summary>Rivals' ads, money per day: all together or the biggest.</summary>
    public double RivalAds(int firm, bool biggest)
    {
        var (all, most) = (0.0, 0.0);
        for (var f = 0; f < Firms; f++)
        {
            if (f != firm)
            {
                all += Ads[f];
                most = Math.Max(most, Ads[f]);
            }
        }

        return (biggest ? most : all) / Days;
    }

    /// <summary>
    /// The bid, money per day, that takes a share of a platform's attention from last tick's rivals:
    /// m^r/(m^r + Σ rivals) = share (Tullock 1980). Where no rival is, one percent of the inventory.
    /// </summary>
    public double BidForShare(int firm, int platform, double share)
    {
        var (strength, rivals) = (Parameters.Dominance[platform], 0.0);
        for (var f = 0; f < Firms; f++)
        {
            var impressions = Impressions[platform * Row + f];
            if (f != firm && impressions > 0)
            {
                rivals += Fixed.Pow(impressions, strength);
            }
        }

        var wanted = rivals > 0
            ? Fixed.Pow(rivals * share / (1 - share), 1 / strength)
            : 0.01 * Inventory[platform];
        return Math.Min(wanted, Inventory[platform]) * Price[platform];
    }
}
