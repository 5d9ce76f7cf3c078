using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>One replacement state for each class of ways, behind an interface call: the classes of a hybrid cache differ in ways and so may differ in kernel.</summary>
internal struct ClassedReplacement : IReplacementKernel
{
    private readonly ReplacementBox[] _classes;
    private readonly byte[] _classOf;
    private readonly byte[] _start;

    public ClassedReplacement(IReadOnlyList<int> classes, Func<int, ReplacementBox> make)
    {
        _classes = [.. classes.Select(make)];
        _classOf = [.. classes.SelectMany((ways, number) => Enumerable.Repeat((byte)number, ways))];
        _start = [.. classes.Select((_, number) => (byte)classes.Take(number).Sum())];
    }

    /// <summary>The class of the next victim.</summary>
    public int Class { get; set; }

    /// <summary>Any trait may be needed; the simulator asks <see cref="Needs"/>.</summary>
    public static KernelTraits Traits => KernelTraits.Bypass;

    /// <summary>The traits of the kernels inside.</summary>
    public readonly KernelTraits Needs => _classes.Aggregate(KernelTraits.None, (all, box) => all | box.Traits) & ~KernelTraits.LeastRecentlyUsed & ~KernelTraits.SetsIndependent;

    public readonly int Victim(int set, in CacheAccess access)
    {
        var way = _classes[Class].Victim(set, in access);
        return way < 0 ? way : way + _start[Class];
    }

    public readonly void Hit(int set, int way, in CacheAccess access) => Box(way, out var own).Hit(set, own, in access);

    public readonly void Fill(int set, int way, in CacheAccess access) => Box(way, out var own).Fill(set, own, in access);

    public readonly void Evict(int set, int way, ulong line, bool dirty) => Box(way, out var own).Evict(set, own, line, dirty);

    private readonly ReplacementBox Box(int way, out int own)
    {
        var number = _classOf[way];
        own = way - _start[number];
        return _classes[number];
    }
}

/// <summary>A kernel behind virtual calls.</summary>
internal abstract class ReplacementBox
{
    public abstract KernelTraits Traits { get; }

    public abstract int Victim(int set, in CacheAccess access);

    public abstract void Hit(int set, int way, in CacheAccess access);

    public abstract void Fill(int set, int way, in CacheAccess access);

    public abstract void Evict(int set, int way, ulong line, bool dirty);

    /// <summary>Boxes the kernel of a policy.</summary>
    public sealed class Maker : IPolicyConsumer<ReplacementBox>
    {
        public ReplacementBox Use<TKernel>(TKernel kernel)
            where TKernel : struct, IReplacementKernel => new Of<TKernel>(kernel);
    }

    private sealed class Of<TKernel>(TKernel kernel) : ReplacementBox
        where TKernel : struct, IReplacementKernel
    {
#pragma warning disable IDE0044 // The kernel's methods change it.
        private TKernel _kernel = kernel;
#pragma warning restore IDE0044

        public override KernelTraits Traits => TKernel.Traits;

        public override int Victim(int set, in CacheAccess access) => _kernel.Victim(set, in access);

        public override void Hit(int set, int way, in CacheAccess access) => _kernel.Hit(set, way, in access);

        public override void Fill(int set, int way, in CacheAccess access) => _kernel.Fill(set, way, in access);

        public override void Evict(int set, int way, ulong line, bool dirty) => _kernel.Evict(set, way, line, dirty);
    }
}
