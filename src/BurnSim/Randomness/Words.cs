using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BurnSim.Randomness;

/// <summary>
/// One or several 32-bit words side by side, each in the low half of 64 bits; the high halves are scratch.
/// </summary>
internal interface IWords<T> where T : struct, IWords<T>
{
    static abstract int Count { get; }

    static abstract T Of(uint word);

    static abstract T Load(ref uint from);

    /// <summary>The 64-bit products of the low halves.</summary>
    static abstract T Product(T a, T b);

    /// <summary>The high halves of products, exclusive-or the low halves of the others.</summary>
    static abstract T Mix(T product, T a, T b);

    /// <summary>
    /// Of the 64 bits (high, low) the upper 52 as m, stored as (m + ½) 2^−52: the bits become the mantissa of
    /// 1 + m 2^−52, and what is then subtracted leaves the half exactly.
    /// </summary>
    static abstract void StoreUniforms(T low, T high, ref double to);
}

/// <summary>One word.</summary>
internal readonly struct Words1(ulong v) : IWords<Words1>
{
    internal const ulong OneBits = 0x3FF0_0000_0000_0000;
    internal const double OneLessHalfStep = 1 - (1.0 / (1L << 53));

    private readonly ulong value = v;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Of(uint word) => new(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Load(ref uint from) => new(from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Product(Words1 a, Words1 b) => new((ulong)(uint)a.value * (uint)b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 Mix(Words1 product, Words1 a, Words1 b) => new(product.value >> 32 ^ a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words1 low, Words1 high, ref double to)
    {
        var bits = (uint)low.value | high.value << 32;
        to = BitConverter.UInt64BitsToDouble(OneBits | bits >> 12) - OneLessHalfStep;
    }
}

/// <summary>Four words in a vector register.</summary>
internal readonly struct Words4(Vector256<ulong> v) : IWords<Words4>
{
    private readonly Vector256<ulong> value = v;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Of(uint word) => new(Vector256.Create((ulong)word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Load(ref uint from) => new(Vector256.WidenLower(Vector128.LoadUnsafe(ref from).ToVector256Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Product(Words4 a, Words4 b) => new(Avx2.Multiply(a.value.AsUInt32(), b.value.AsUInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 Mix(Words4 product, Words4 a, Words4 b) => new(product.value >>> 32 ^ a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words4 low, Words4 high, ref double to)
    {
        var bits = low.value & Vector256.Create((ulong)uint.MaxValue) | high.value << 32;
        var uniforms = (bits >>> 12 | Vector256.Create(Words1.OneBits)).AsDouble() - Vector256.Create(Words1.OneLessHalfStep);
        uniforms.StoreUnsafe(ref to);
    }
}

/// <summary>Eight words in a vector register.</summary>
internal readonly struct Words8(Vector512<ulong> v) : IWords<Words8>
{
    private readonly Vector512<ulong> value = v;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Of(uint word) => new(Vector512.Create((ulong)word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Load(ref uint from) => new(Vector512.WidenLower(Vector256.LoadUnsafe(ref from).ToVector512Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Product(Words8 a, Words8 b) => new(Avx512F.Multiply(a.value.AsUInt32(), b.value.AsUInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 Mix(Words8 product, Words8 a, Words8 b) =>
        new(Avx512F.TernaryLogic(product.value >>> 32, a.value, b.value, 0x96)); // the table of x ^ y ^ z

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words8 low, Words8 high, ref double to)
    {
        var bits = low.value & Vector512.Create((ulong)uint.MaxValue) | high.value << 32;
        var uniforms = (bits >>> 12 | Vector512.Create(Words1.OneBits)).AsDouble() - Vector512.Create(Words1.OneLessHalfStep);
        uniforms.StoreUnsafe(ref to);
    }
}

/// <summary>Two registers in step, so that one works while the other waits for its product.</summary>
internal readonly struct WordPair<T>(T a, T b) : IWords<WordPair<T>> where T : struct, IWords<T>
{
    private readonly T a = a;
    private readonly T b = b;

    public static int Count => 2 * T.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair<T> Of(uint word) => new(T.Of(word), T.Of(word));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair<T> Load(ref uint from) => new(T.Load(ref from), T.Load(ref Unsafe.Add(ref from, T.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair<T> Product(WordPair<T> x, WordPair<T> y) => new(T.Product(x.a, y.a), T.Product(x.b, y.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordPair<T> Mix(WordPair<T> product, WordPair<T> x, WordPair<T> y) =>
        new(T.Mix(product.a, x.a, y.a), T.Mix(product.b, x.b, y.b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(WordPair<T> low, WordPair<T> high, ref double to)
    {
        T.StoreUniforms(low.a, high.a, ref to);
        T.StoreUniforms(low.b, high.b, ref Unsafe.Add(ref to, T.Count));
    }
}
