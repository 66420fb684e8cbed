using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BurnSim.Randomness;

/// <summary>
/// One or several 32-bit words side by side, each in the low half of 64 bits; the high halves are scratch.
/// </summary>
internal interface IWords<T> : IBitwiseOperators<T, T, T> where T : struct, IWords<T>
{
    static abstract int Count { get; }

    static abstract T Of(uint word);

    static abstract T Load(ref uint from);

    /// <summary>The 64-bit products of the low halves.</summary>
    static abstract T Product(T a, T b);

    /// <summary>The high halves, moved down.</summary>
    static abstract T High(T a);

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
    public static Words1 High(Words1 a) => new(a.value >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words1 low, Words1 high, ref double to)
    {
        var bits = (uint)low.value | high.value << 32;
        to = BitConverter.UInt64BitsToDouble(OneBits | bits >> 12) - OneLessHalfStep;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator &(Words1 a, Words1 b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator |(Words1 a, Words1 b) => new(a.value | b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator ^(Words1 a, Words1 b) => new(a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words1 operator ~(Words1 a) => new(~a.value);
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
    public static Words4 High(Words4 a) => new(a.value >>> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words4 low, Words4 high, ref double to)
    {
        var bits = low.value & Vector256.Create((ulong)uint.MaxValue) | high.value << 32;
        var uniforms = (bits >>> 12 | Vector256.Create(Words1.OneBits)).AsDouble() - Vector256.Create(Words1.OneLessHalfStep);
        uniforms.StoreUnsafe(ref to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator &(Words4 a, Words4 b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator |(Words4 a, Words4 b) => new(a.value | b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator ^(Words4 a, Words4 b) => new(a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words4 operator ~(Words4 a) => new(~a.value);
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
    public static Words8 High(Words8 a) => new(a.value >>> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreUniforms(Words8 low, Words8 high, ref double to)
    {
        var bits = low.value & Vector512.Create((ulong)uint.MaxValue) | high.value << 32;
        var uniforms = (bits >>> 12 | Vector512.Create(Words1.OneBits)).AsDouble() - Vector512.Create(Words1.OneLessHalfStep);
        uniforms.StoreUnsafe(ref to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator &(Words8 a, Words8 b) => new(a.value & b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator |(Words8 a, Words8 b) => new(a.value | b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator ^(Words8 a, Words8 b) => new(a.value ^ b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Words8 operator ~(Words8 a) => new(~a.value);
}
