using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>What lines are told apart by.</summary>
public enum ShipSignature
{
    /// <summary>The instruction whose access brought the line in (SHiP-PC); the stream must have program counters.</summary>
    ProgramCounter,

    /// <summary>The region of memory it lies in (SHiP-Mem).</summary>
    MemoryRegion,
}

/// <summary>Options of <c>ship</c>.</summary>
public sealed record ShipOptions
{
    /// <summary>What lines are told apart by.</summary>
    public ShipSignature Signature { get; init; }

    /// <summary>Size of a region of <c>memory-region</c>, a power of two. The default is the paper's; recalled, unverified.</summary>
    [AllowedRange("1 B")]
    public DataSize Region { get; init; } = DataSize.FromBytes(16 * 1024);

    /// <summary>
    /// Bits of a signature, which numbers a counter: 1 to 14. The default gives the 16384 counters of the paper (recalled, unverified) and of ChampSim's <c>ship</c>
    /// (commit 2ff2501).
    /// </summary>
    [AllowedRange(1, ShipFrame.SignatureBits)]
    public int SignatureBits { get; init; } = ShipFrame.SignatureBits;

    /// <summary>Bits of a counter: 1 to 8. The default is that of ChampSim's <c>ship</c>.</summary>
    [AllowedRange(1, 8)]
    public int CounterBits { get; init; } = 3;

    /// <summary>Bits of a re-reference prediction value, 1 to 8. The default is that of ChampSim's <c>ship</c>.</summary>
    [AllowedRange(1, 8)]
    public int Bits { get; init; } = 2;
}

/// <summary>
/// Signature-based hit prediction: SRRIP that takes a line in with the largest value when lines of its signature have not been used again. A counter for each signature goes up with each
/// hit of a line that came in with it, and down when one leaves unused. Counters start at 1, the weakest prediction of a use (a choice made here), are shared by all sets and trained by
/// every line, not by a sample; write-backs of the level above, which no instruction caused, neither train nor promote, and bring lines in with the second largest value.
/// </summary>
[Plugin("ship", "SRRIP with insertion by what lines of the same instruction or memory region did before.",
    Source = "Wu, Jaleel, Hasenplaugh, Martonosi, Steely, Emer, SHiP: signature-based hit predictor for high performance caching, MICRO 2011, doi:10.1145/2155620.2155671; "
        + "the size of a region is recalled, unverified.")]
public sealed class Ship : Plugin<ICachePolicy, ShipOptions>, ICachePolicy
{
    /// <inheritdoc />
    protected override ICachePolicy Build() => BitOperations.IsPow2(Options.Region.Bits) && Options.Region.Bits >= 8
        ? this
        : throw new ModelException($"region is {Options.Region}; it must be a power of two of bytes");

    /// <inheritdoc />
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => Options.Signature == ShipSignature.ProgramCounter
        ? WithSignature(geometry, new InstructionSignature(Options.SignatureBits), consumer)
        : WithSignature(geometry, new RegionSignature(Options.SignatureBits, geometry.LineBytes, Options.Region.Bits / 8), consumer);

    private TResult WithSignature<TResult, TSignature>(in CacheGeometry geometry, TSignature signature, IPolicyConsumer<TResult> consumer)
        where TSignature : struct, ISignature => (Options.Bits, geometry.Ways) switch
    {
        (Planes16.Bits, <= Planes16.MostWays) => consumer.Use(new ShipKernel<Planes16, TSignature>(new Planes16(geometry), signature, geometry, Options)),
        (Planes16.Bits, <= Planes64.MostWays) => consumer.Use(new ShipKernel<Planes64, TSignature>(new Planes64(geometry), signature, geometry, Options)),
        _ => consumer.Use(new ShipKernel<ByteIntervals, TSignature>(new ByteIntervals(geometry, Options.Bits), signature, geometry, Options)),
    };
}
