namespace BurnSim.Randomness;

/// <summary>
/// The random numbers of one run. A draw is named by who draws it (entity), for what (purpose) and when (tick),
/// so it is the same whatever else was drawn, in whatever order.
/// </summary>
/// <param name="seed">The root seed: Philox's key.</param>
/// <param name="run">The run's number.</param>
/// <param name="pins">Uncertain numbers that aren't left to chance; null: all are.</param>
public readonly struct Draws(ulong seed, uint run, Pins? pins = null)
{
    /// <summary>Uncertain numbers that aren't left to chance; null: all are.</summary>
    public Pins? Pins => pins;

    /// <summary>
    /// A uniform number (m + ½) 2^−52, m of 52 bits: within (0, 1), never 0, ½ or 1, and 1 − u is exact too.
    /// </summary>
    public double Uniform(uint purpose, uint entity, uint tick)
    {
        var (low, high) = Philox.Block(entity, purpose >> 1, tick, run, seed);
        var bits = (purpose & 1) == 0 ? low : high;
        var u = 0.0;
        Words1.StoreUniforms(new(bits), new(bits >> 32), ref u);
        return u;
    }

    /// <summary>
    /// Uniform(firstPurpose + j, entities[i], tick) at u[j · entities.Length + i], j below <paramref name="purposes"/>.
    /// </summary>
    /// <param name="firstPurpose">Even: two purposes share a block.</param>
    /// <param name="purposes">How many purposes, one after another.</param>
    /// <param name="entities">Who draws.</param>
    /// <param name="tick">When.</param>
    /// <param name="u">purposes × entities.Length numbers.</param>
    public void Uniforms(uint firstPurpose, int purposes, ReadOnlySpan<uint> entities, uint tick, Span<double> u)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstPurpose & 1, 0u, nameof(firstPurpose));
        ArgumentOutOfRangeException.ThrowIfNotEqual(u.Length, purposes * entities.Length, nameof(u));
        var row = entities.Length;
        for (var j = 0; j < purposes; j += 2)
        {
            var low = u.Slice(j * row, row);
            var high = j + 1 < purposes ? u.Slice((j + 1) * row, row) : [];
            Philox.Uniforms(entities, (firstPurpose + (uint)j) >> 1, tick, run, seed, low, high);
        }
    }
}
