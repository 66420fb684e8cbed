using BenchmarkDotNet.Attributes;
using BurnSim.Randomness;

namespace BurnSim.Benchmarks;

/// <summary>Nanoseconds per number, in spans of 64 as the engine draws them.</summary>
public class Randomness
{
    private const int Lanes = 64;
    private const int Purposes = 8;

    private readonly Draws draws = new(42, 7);
    private readonly uint[] entities = [.. Enumerable.Range(0, Lanes).Select(i => (uint)i * 2654435761u)];
    private readonly double[] u = new double[Lanes * Purposes];
    private readonly double[] x = new double[Lanes * Purposes];
    private readonly double[] y = new double[Lanes * Purposes];
    private uint tick;

    [GlobalSetup]
    public void Draw()
    {
        draws.Uniforms(0, Purposes, entities, 1, x);
    }

    [Benchmark(OperationsPerInvoke = Lanes * Purposes)]
    public void Uniforms() => draws.Uniforms(0, Purposes, entities, tick++, u);

    [Benchmark]
    public double UniformByName() => draws.Uniform(3, 5, tick++);

    [Benchmark(OperationsPerInvoke = Lanes * Purposes)]
    public void NormalQuantile() => Normal.Quantile(x, y);

    [Benchmark(OperationsPerInvoke = Lanes * Purposes)]
    public void OneMinusExpMinus() => Fixed.OneMinusExpMinus(x, y);

    [Benchmark(OperationsPerInvoke = Lanes * Purposes)]
    public void Exp() => Fixed.Exp(x, y);

    [Benchmark(OperationsPerInvoke = Lanes * Purposes)]
    public void LogOneByOne()
    {
        for (var i = 0; i < x.Length; i++) y[i] = Fixed.Log(x[i]);
    }
}
