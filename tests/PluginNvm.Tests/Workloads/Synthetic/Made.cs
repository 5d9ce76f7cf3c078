namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Makes workloads as a host would, from a seed.</summary>
internal static class Made
{
    public static StreamWorkload Workload<TOptions>(Plugin<IWorkloadSource, TOptions> plugin, TOptions options, ulong seed = 1)
        where TOptions : class => (StreamWorkload)plugin.Create(options, new Seeded(new Seed(seed))).Load(CancellationToken.None);

    public static List<Access> Accesses<TOptions>(Plugin<IWorkloadSource, TOptions> plugin, TOptions options, ulong seed = 1)
        where TOptions : class => Workloads.Accesses.Of(Workload(plugin, options, seed));

    public static string Refused<TOptions>(Plugin<IWorkloadSource, TOptions> plugin, TOptions options)
        where TOptions : class => Assert.ThrowsExactly<ModelException>(() => Workload(plugin, options)).Message;

    /// <summary>A context with a seed of its own, which shares nothing.</summary>
    internal sealed class Seeded(Seed seed) : IPluginContext, IArtefactCache
    {
        public IArtefactCache Shared => this;

        public Seed Seed => seed;

        public InputFile Input(InputFile from, string relativePath) => throw new NotSupportedException();

        public T GetOrAdd<T>(string key, Func<T> factory)
            where T : class => factory();
    }
}
