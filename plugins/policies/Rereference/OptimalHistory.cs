using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PluginNvm.Policies.Rereference;

/// <summary>How many lines the optimal policy holds over each of a sampled set's last accesses: a line returns as a hit if there is room from its last access on (OPTgen).</summary>
internal readonly struct OptimalHistory(int samples, int length, int ways)
{
    private readonly byte[] _held = new byte[samples * length];

    /// <summary>Whether the optimal policy hits a line accessed at one time again at another; it then holds it in between.</summary>
    public bool Hits(int sample, int from, int to)
    {
        var held = _held.AsSpan(sample * length, length);
        return from < to
            ? Take(held[from..to], [])
            : Take(held[from..], held[..to]);
    }

    /// <summary>A new access, from which on nothing is held yet.</summary>
    public void Begin(int sample, int now) => _held[sample * length + now] = 0;

    private bool Take(Span<byte> first, Span<byte> second)
    {
        if (IsFull(first) || IsFull(second))
            return false;
        Increment(first);
        Increment(second);
        return true;
    }

    private static void Increment(Span<byte> held)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector256<byte>>(held);
        foreach (ref var some in vectors)
            some += Vector256<byte>.One;
        foreach (ref var one in held[(vectors.Length * Vector256<byte>.Count)..])
            one++;
    }

    // No more than the ways are ever held.
    private bool IsFull(Span<byte> held) => held.Contains((byte)ways);
}
