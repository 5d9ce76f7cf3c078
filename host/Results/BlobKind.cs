namespace PluginNvm.Host.Results;

/// <summary>What a blob is.</summary>
public enum BlobKind : byte
{
    /// <summary>A <see cref="Contracts.ResultTable"/>.</summary>
    Table = 1,

    /// <summary>A <see cref="Contracts.Figure"/>.</summary>
    Figure = 2,

    /// <summary>A <see cref="Contracts.Provenance"/>.</summary>
    Provenance = 3,
}

/// <summary>Something that points refer to, kept once however many do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Segment">The segment file that holds it.</param>
/// <param name="Offset">Where its text begins there.</param>
/// <param name="Length">Bytes of its text.</param>
internal readonly record struct Blob(BlobKind Kind, SegmentFile Segment, long Offset, int Length);
