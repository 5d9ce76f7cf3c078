using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies;

/// <summary>
/// Set duelling: a few sets always follow the first of two policies, as many the second, and all others that of the two whose sets missed less. A counter of limited width goes up
/// with a miss in a set of the first and down with one of the second; the first is followed until the counter passes its middle (Qureshi et al., ISCA 2007).
/// </summary>
internal struct Duel
{
    private const byte Follower = 0;
    private const byte LeaderOfFirst = 1;
    private const byte LeaderOfSecond = 2;

    private readonly KernelArray<byte> _roles;
    private readonly int _most;
    private int _selector;

    /// <param name="plugin">Who asks, for the message.</param>
    /// <param name="geometry">The cache's frames.</param>
    /// <param name="leaders">Sets that lead for each policy; of a small cache a quarter of its sets, but one at least.</param>
    /// <param name="selectorBits">Width of the counter.</param>
    /// <exception cref="ModelException">There is only one set.</exception>
    public Duel(string plugin, in CacheGeometry geometry, int leaders, int selectorBits)
    {
        if (geometry.Sets < 2)
            throw new ModelException($"policy '{plugin}': sets duel, and a cache of one set has no other; at least 2 sets are needed");
        _most = (1 << selectorBits) - 1;
        _selector = _most / 2;
        _roles = new KernelArray<byte>(geometry.Sets);
        // One leader of each policy in every part of the cache, at places that move from part to part.
        var parts = Math.Max(1, Math.Min(leaders, geometry.Sets / 4));
        for (var part = 0; part < parts; part++)
        {
            var first = (int)((long)part * geometry.Sets / parts);
            var size = (int)((part + 1L) * geometry.Sets / parts) - first;
            _roles[first + part % size] = LeaderOfFirst;
            _roles[first + (part + size / 2) % size] = LeaderOfSecond;
        }
    }

    /// <summary>Whether a set follows the second policy now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool FollowsSecond(int set)
    {
        var role = _roles[set];
        return role == Follower ? _selector > _most / 2 : role == LeaderOfSecond;
    }

    /// <summary>Counts a miss.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Miss(int set)
    {
        var role = _roles[set];
        if (role == LeaderOfFirst)
            _selector = Math.Min(_selector + 1, _most);
        else if (role == LeaderOfSecond)
            _selector = Math.Max(_selector - 1, 0);
    }
}
