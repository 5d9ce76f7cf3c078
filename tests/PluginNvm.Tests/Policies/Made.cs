using PluginNvm.Policies.Offline;
using PluginNvm.Policies.Recency;
using PluginNvm.Policies.Rereference;

namespace PluginNvm.Tests.Policies;

/// <summary>Policies as a manifest makes them.</summary>
internal static class Made
{
    public static ICachePolicy Lru { get; } = Plain<Lru>();

    public static ICachePolicy Fifo { get; } = Plain<Fifo>();

    public static ICachePolicy TreePlru { get; } = Plain<TreePlru>();

    public static ICachePolicy BitPlru { get; } = Plain<BitPlru>();

    public static ICachePolicy Nru { get; } = Plain<Nru>();

    public static ICachePolicy Min { get; } = Plain<Min>();

    public static ICachePolicy MinBypass { get; } = Plain<MinBypass>();

    public static ICachePolicy Random(ulong seed = 0) => Plain<RandomReplacement>(seed);

    public static ICachePolicy Srrip(int bits = 2) => new Srrip().Create(new IntervalOptions { Bits = bits }, new SeedContext(0));

    public static ICachePolicy Bip(double throttle = 1.0 / 32) => new Bip().Create(new BipOptions { Throttle = throttle }, new SeedContext(0));

    public static ICachePolicy Brrip(double throttle = 1.0 / 32, int bits = 2) => new Brrip().Create(new BrripOptions { Throttle = throttle, Bits = bits }, new SeedContext(0));

    public static ICachePolicy Ship(ShipSignature signature) => new Ship().Create(new ShipOptions { Signature = signature }, new SeedContext(0));

    /// <summary>Every policy of the house, by id, with its default options.</summary>
    public static IReadOnlyDictionary<string, ICachePolicy> All(ulong seed = 0) => Plugins().ToDictionary(plugin => plugin.Id, plugin =>
        (ICachePolicy)plugin.Factory.CreatePart(Activator.CreateInstance(plugin.Factory.OptionsType)!, new SeedContext(seed)));

    private static IEnumerable<(string Id, IPluginFactory Factory)> Plugins() =>
        from assembly in new[] { typeof(Lru).Assembly, typeof(Srrip).Assembly, typeof(Min).Assembly }
        from type in assembly.GetTypes()
        from PluginAttribute attribute in type.GetCustomAttributes(typeof(PluginAttribute), false)
        select (attribute.Id, (IPluginFactory)Activator.CreateInstance(type)!);

    private static ICachePolicy Plain<TPlugin>(ulong seed = 0)
        where TPlugin : Plugin<ICachePolicy, NoOptions>, new() => new TPlugin().Create(new NoOptions(), new SeedContext(seed));
}

/// <summary>A context with a seed.</summary>
internal sealed class SeedContext(ulong seed) : IPluginContext
{
    public IArtefactCache Shared => NoSharing.Context;

    public Seed Seed => new(seed);

    public InputFile Input(InputFile from, string relativePath) => NoSharing.Context.Input(from, relativePath);
}
