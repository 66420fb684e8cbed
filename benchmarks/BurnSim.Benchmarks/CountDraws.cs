using BenchmarkDotNet.Attributes;
using BurnSim.Randomness;

namespace BurnSim.Benchmarks;

/// <summary>Nanoseconds per binomial draw, its uniform and normal quantile given, over 4,096 different uniforms.</summary>
public class CountDraws
{
    private const int Size = 4096;
    private const int Lanes = 64;

    private readonly double[] n = new double[Size];
    private readonly double[] p = new double[Size];
    private readonly double[] u = new double[Size];
    private readonly double[] w = new double[Size];
    private readonly double[] k = new double[Size];

    /// <summary>The mean of each draw; 0 is a mixture: nothing in two of five, else 0.3, 300 or 10,000.</summary>
    [Params(0, 0.3, 7, 30, 1e4)]
    public double Mean { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var draws = new Draws(42, 7);
        uint[] entities = [.. Enumerable.Range(0, Size).Select(i => (uint)i)];
        draws.Uniforms(0, 1, entities, 1, u);
        Normal.Quantile(u, w);
        for (var i = 0; i < Size; i++)
        {
            var mean = Mean > 0 ? Mean : new[] { 0, 0.3, 300, 0, 1e4 }[(int)(draws.Uniform(2, (uint)i, 1) * 5)];
            n[i] = Mean > 0 || draws.Uniform(4, (uint)i, 1) < 0.8 ? 1e9 : 0;
            p[i] = mean / 1e9;
        }
    }

    [Benchmark(OperationsPerInvoke = Size)]
    public void Batch()
    {
        for (var i = 0; i < Size; i += Lanes)
            Counts.Binomial(n.AsSpan(i, Lanes), p.AsSpan(i, Lanes), u.AsSpan(i, Lanes), w.AsSpan(i, Lanes), k.AsSpan(i, Lanes));
    }

    [Benchmark(OperationsPerInvoke = Size)]
    public void OneByOne()
    {
        for (var i = 0; i < Size; i++) k[i] = Counts.Binomial(n[i], p[i], u[i], w[i]);
    }
}
