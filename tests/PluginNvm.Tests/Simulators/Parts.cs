namespace PluginNvm.Tests.Simulators;

/// <summary>A policy of one kernel, recorded where a journal is given.</summary>
internal sealed class KernelPolicy<TKernel>(Func<CacheGeometry, TKernel> make, Journal? journal = null, string name = "") : ICachePolicy
    where TKernel : struct, IReplacementKernel
{
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) =>
        journal is null ? consumer.Use(make(geometry)) : consumer.Use(new RecordedReplacement<TKernel>(make(geometry), journal, $"{name}/{geometry.Ways}"));
}

/// <summary>An admission policy of one kernel.</summary>
internal sealed class KernelAdmission<TKernel>(Func<IReadOnlyList<int>, TKernel> make, Journal? journal = null, string name = "") : IAdmissionPolicy
    where TKernel : struct, IAdmissionKernel
{
    public TResult Specialize<TResult>(in CacheGeometry geometry, IReadOnlyList<int> wayClasses, IAdmissionConsumer<TResult> consumer) =>
        journal is null ? consumer.Use(make(wayClasses)) : consumer.Use(new RecordedAdmission<TKernel>(make(wayClasses), journal, name));
}

/// <summary>A retention policy of one kernel.</summary>
internal sealed class KernelRetention<TKernel>(Func<CacheGeometry, TKernel> make) : IRetentionPolicy
    where TKernel : struct, IRetentionKernel
{
    /// <summary>The tick it was made for.</summary>
    public Time? Tick { get; private set; }

    public TResult Specialize<TResult>(in CacheGeometry geometry, Time? tick, IRetentionConsumer<TResult> consumer)
    {
        Tick = tick;
        return consumer.Use(make(geometry));
    }
}

/// <summary>A set index of one kernel.</summary>
internal sealed class KernelIndexing<TKernel>(Func<int, TKernel> make) : ISetIndexing
    where TKernel : struct, ISetIndexKernel
{
    public TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer) => consumer.Use(make(sets));
}

/// <summary>The parts of plain levels.</summary>
internal static class Parts
{
    public static ICachePolicy Lru { get; } = new KernelPolicy<StampLru>(geometry => new StampLru(geometry));

    public static IAdmissionPolicy Always { get; } = new KernelAdmission<AdmitAll>(_ => new AdmitAll());

    public static IRetentionPolicy Unlimited { get; } = new KernelRetention<Forever>(_ => new Forever());

    public static ISetIndexing Modulo { get; } = new KernelIndexing<Remainder>(sets => new Remainder(sets));

    public static ISetIndexing Xor { get; } = new KernelIndexing<Folded>(sets => new Folded(sets));

    /// <summary>A level with plain parts.</summary>
    public static CacheLevel Level(int sets, int ways, int line = 64, string name = "cache") => new()
    {
        Name = name,
        Capacity = DataSize.FromBytes((long)sets * ways * line),
        Line = DataSize.FromBytes(line),
        Ways = ways,
        Policy = Lru,
        Admission = Always,
        Indexing = Modulo,
        SliceIndexing = Modulo,
        Retention = Unlimited,
    };
}
