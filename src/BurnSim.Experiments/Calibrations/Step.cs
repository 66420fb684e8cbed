using BurnSim.Randomness;

namespace BurnSim.Experiments.Calibrations;

/// <summary>
/// How particles move: a third of the moves give a stretch of the story another luck, a third draw some of the point anew
/// from what was assumed, and a third shift some of it along the line between two survivors (differential evolution, ter
/// Braak 2006). Back is as likely as there.
/// </summary>
/// <param name="last">The generation that particles come from.</param>
/// <param name="alive">Its survivors.</param>
/// <param name="draws">Of this generation's moves.</param>
internal sealed class Step(Population last, int[] alive, Draws draws)
{
    // The best length for a normal, down to a tenth of it: near the facts a long step seldom is right.
    private const double Longest = 2.38, Shortest = 0.1;

    // A step apart from all others', so that no direction is closed; and how near to a wall a point may come.
    private const double Jitter = 1e-3, Edge = 1.0 / (1L << 53);

    // What a move draws.
    private const uint Kind = 0, One = 1, Other = 2, Length = 3, Part = 4, Own = 5;

    /// <summary>Moves one of the tried.</summary>
    /// <param name="tried">Particles that move; where their points and luck are changed.</param>
    /// <param name="row">Which.</param>
    /// <param name="particle">Its number, which with <paramref name="move"/> names its draws.</param>
    /// <param name="move">Which of its moves.</param>
    /// <param name="luck">A run that nobody had the luck of.</param>
    public void Take(Population tried, int row, uint particle, uint move, uint luck)
    {
        var point = tried.Point(row);
        var size = point.Length;
        var kind = Draw(Kind);
        if (kind < 1 / 3.0)
        {
            var stretches = tried.LuckOf(row);
            stretches[(int)(Draw(Part) * stretches.Length)] = luck;
            return;
        }

        // From all of its numbers to one of them.
        var part = Fixed.Pow(size, -Draw(Part));
        var one = (int)(Draw(One) * alive.Length);
        var a = last.Point(alive[one]);
        var b = last.Point(alive[(one + 1 + (int)(Draw(Other) * (alive.Length - 1))) % alive.Length]);
        var length = Longest / Math.Sqrt(2 * part * size) * Fixed.Pow(Shortest, Draw(Length));
        for (var dimension = 0; dimension < size; dimension++)
        {
            var own = Draw(Own + (uint)dimension) / part;
            if (own >= 1) continue;
            point[dimension] = kind < 2 / 3.0 ? own
                : Within(point[dimension] + length * (a[dimension] - b[dimension]) + Jitter * (own - 0.5));
        }

        double Draw(uint what) => draws.Uniform(Purposes.Step, particle, move * (Own + (uint)size) + what);
    }

    /// <summary>Off the walls of the cube it springs back.</summary>
    private static double Within(double place)
    {
        var along = Math.Abs(place % 2);
        return Math.Clamp(along > 1 ? 2 - along : along, Edge, 1 - Edge);
    }
}
