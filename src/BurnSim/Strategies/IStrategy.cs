using BurnSim.Randomness;

namespace BurnSim.Strategies;

/// <summary>
/// How a firm spends. One instance plays one firm in one run, so it may remember; it can't draw random numbers
/// or see more than <see cref="Sight"/> shows. Implement it to bring a strategy of your own.
/// </summary>
public interface IStrategy
{
    /// <summary>
    /// Sets this tick's budget. It comes filled with the firm's own defaults (no ads, its training spend, synthetic
    /// share and split); what the runway floor doesn't allow is cut afterwards.
    /// </summary>
    void Decide(Sight sight, ref Budget budget);
}

/// <summary>What a firm means to spend this tick.</summary>
public ref struct Budget
{
    /// <summary>Ads, money per day.</summary>
    public double Ads;

    /// <summary>Training, money per day.</summary>
    public double Training;

    /// <summary>φ: synthetic share of the training set, 0..1.</summary>
    public double Synthetic;

    /// <summary>Division of ads over platforms, by platform in id order; need not sum to 1.</summary>
    public Span<double> Split;
}

/// <summary>What a strategy may know as a run begins.</summary>
/// <param name="Scenario">The market.</param>
/// <param name="Firm">The firm it plays, by number in id order.</param>
/// <param name="Draws">The run's draws, for its own uncertain numbers.</param>
public readonly record struct StrategyStart(Scenario Scenario, int Firm, Draws Draws)
{
    /// <summary>A platform's number in id order.</summary>
    public int PlatformNumber(string id)
    {
        for (var k = 0; k < Scenario.Platforms.Length; k++)
        {
            if (Scenario.Platforms[k].Id == id)
            {
                return k;
            }
        }

        throw new ArgumentException($"no platform is called '{id}'", nameof(id));
    }
}
