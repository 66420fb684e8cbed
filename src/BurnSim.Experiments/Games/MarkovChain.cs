namespace BurnSim.Experiments.Games;

/// <summary>A Markov chain that gets from every state to every other.</summary>
public static class MarkovChain
{
    /// <summary>
    /// How much of the time it spends in each state, from the rates at which it goes from one to another, by elimination
    /// without a subtraction, so that small chances are exact as well (Grassmann, Taksar and Heyman 1985).
    /// </summary>
    /// <param name="rates">[from, to]; the diagonal doesn't count.</param>
    public static double[] Stationary(double[,] rates)
    {
        var (states, left) = (rates.GetLength(0), (double[,])rates.Clone());
        for (var gone = states - 1; gone > 0; gone--)
        {
            var away = 0.0;
            for (var to = 0; to < gone; to++) away += left[gone, to];
            for (var from = 0; from < gone; from++)
            {
                // Of what went to the state that is taken out, each part goes on to where that state leads.
                left[from, gone] /= away;
                if (left[from, gone] == 0) continue;
                for (var to = 0; to < gone; to++) left[from, to] += left[from, gone] * left[gone, to];
            }
        }

        var (time, all) = (new double[states], 1.0);
        time[0] = 1;
        for (var state = 1; state < states; state++)
        {
            for (var from = 0; from < state; from++) time[state] += time[from] * left[from, state];
            all += time[state];
        }

        return [.. time.Select(of => of / all)];
    }
}
