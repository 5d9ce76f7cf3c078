using PluginNvm.Host.Plugins;
using PluginNvm.Policies.Recency;
using PluginNvm.Policies.Rereference;
using PluginNvm.Simulators.SetAssociative;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>A simulator and the parts of its caches: from the plugin folder, each in a load context of its own, or linked into this program.</summary>
/// <param name="Simulator">The simulator.</param>
/// <param name="Part">A part of a kind by its id, with default options.</param>
internal sealed record CacheParts(ICacheSimulator Simulator, Func<string, string, object> Part)
{
    /// <summary>Parts as a run of the host loads them.</summary>
    public static CacheParts OfFolder(PluginCatalog catalog)
    {
        object Part(string kind, string id) => Make(catalog.Load(catalog.Find(kind, id).Single()).Factory);
        return new CacheParts((ICacheSimulator)Part("simulator", "set-associative"), Part);
    }

    /// <summary>The same simulator and a few policies, compiled against.</summary>
    public static CacheParts Linked()
    {
        var simulator = (ICacheSimulator)Make(new SetAssociativeSimulator());
        return new CacheParts(simulator, (kind, id) => Make((kind, id) switch
        {
            ("policy", "lru") => new Lru(),
            ("policy", "srrip") => new Srrip(),
            ("policy", "fifo") => new Fifo(),
            ("indexing", _) => new Indexing.Hashes.Modulo(),
            ("admission", _) => new Admission.Rules.Always(),
            _ => new Retention.Lifetimes.Unlimited(),
        }));
    }

    /// <summary>Simulates one 16-way level of 64-byte lines.</summary>
    public CacheCounts Run(IAccessStream stream, int sets, string policy) => Simulator.Run(stream, [Request(sets, 16, policy)], CancellationToken.None)[0].Levels[0];

    /// <summary>One level of 64-byte lines.</summary>
    public CacheRequest Request(int sets, int ways, string policy) => new()
    {
        Levels =
        [
            new CacheLevel
            {
                Capacity = DataSize.FromBytes((long)sets * ways * 64),
                Ways = ways,
                Policy = (ICachePolicy)Part("policy", policy),
                Admission = (IAdmissionPolicy)Part("admission", "always"),
                Indexing = (ISetIndexing)Part("indexing", "linear"),
                SliceIndexing = (ISetIndexing)Part("indexing", "linear"),
                Retention = (IRetentionPolicy)Part("retention", "unlimited"),
            },
        ],
    };

    private static object Make(IPluginFactory factory) => factory.CreatePart(Activator.CreateInstance(factory.OptionsType)!, NoSharing.Context);
}
