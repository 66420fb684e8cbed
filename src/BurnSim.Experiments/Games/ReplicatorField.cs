namespace BurnSim.Experiments.Games;

/// <summary>How fast mixtures change in replicator dynamics, and steps along that.</summary>
internal sealed class ReplicatorField
{
    private readonly Profiles profiles;

    // Payoffs over the player's reach, [player × profiles + profile], and what is played in a profile, [profile × players + player].
    private readonly double[] payoffs;
    private readonly int[] played;
    private readonly double[][][] slopes;
    private readonly double[][] middle;

    public ReplicatorField(NormalForm game)
    {
        profiles = game.Profiles;
        payoffs = new double[profiles.Players * profiles.Count];
        played = new int[profiles.Players * profiles.Count];
        for (var player = 0; player < profiles.Players; player++)
        {
            var reach = game.Reach(player) is > 0 and var most ? most : 1;
            for (var profile = 0; profile < profiles.Count; profile++)
            {
                payoffs[player * profiles.Count + profile] = game[player, profile] / reach;
                played[profile * profiles.Players + player] = profiles.Strategy(profile, player);
            }
        }

        double[][] Mixtures() => [.. profiles.Strategies.Select(own => new double[own])];
        (slopes, middle) = ([Mixtures(), Mixtures(), Mixtures(), Mixtures()], Mixtures());
    }

    /// <summary>Goes one step of Runge and Kutta's from mixtures on; returns the fastest change at its start.</summary>
    public double Step(double[][] x, double step)
    {
        Slope(x, slopes[0]);
        for (var stage = 1; stage < 4; stage++)
        {
            for (var player = 0; player < x.Length; player++)
            {
                for (var own = 0; own < x[player].Length; own++)
                {
                    middle[player][own] = x[player][own] + (stage < 3 ? step / 2 : step) * slopes[stage - 1][player][own];
                }
            }

            Slope(middle, slopes[stage]);
        }

        var fastest = 0.0;
        for (var player = 0; player < x.Length; player++)
        {
            var sum = 0.0;
            for (var own = 0; own < x[player].Length; own++)
            {
                fastest = Math.Max(fastest, Math.Abs(slopes[0][player][own]));
                x[player][own] += step / 6 * (slopes[0][player][own] + 2 * slopes[1][player][own] + 2 * slopes[2][player][own] + slopes[3][player][own]);
                sum += x[player][own];
            }

            for (var own = 0; own < x[player].Length; own++) x[player][own] /= sum;
        }

        return fastest;
    }

    /// <summary>ẋ = x (f − f̄).</summary>
    private void Slope(double[][] x, double[][] slope)
    {
        foreach (var own in slope) Array.Clear(own);
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            var does = played.AsSpan(profile * profiles.Players, profiles.Players);
            for (var player = 0; player < does.Length; player++)
            {
                var met = payoffs[player * profiles.Count + profile];
                for (var other = 0; other < does.Length; other++) met *= other == player ? 1 : x[other][does[other]];
                slope[player][does[player]] += met;
            }
        }

        for (var player = 0; player < x.Length; player++)
        {
            var mean = 0.0;
            for (var own = 0; own < x[player].Length; own++) mean += x[player][own] * slope[player][own];
            for (var own = 0; own < x[player].Length; own++) slope[player][own] = x[player][own] * (slope[player][own] - mean);
        }
    }
}
