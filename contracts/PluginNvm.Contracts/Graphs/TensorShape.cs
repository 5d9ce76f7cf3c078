using System.Collections.Immutable;
using System.Globalization;

namespace PluginNvm.Contracts;

/// <summary>The extents of a tensor. Feature maps are ordered batch, channel, height, width; convolution weights output channel, input channel per group, height, width.</summary>
public sealed class TensorShape : IEquatable<TensorShape>
{
    /// <summary>A shape.</summary>
    /// <param name="dimensions">Extents, each at least 1; none for a scalar.</param>
    /// <exception cref="ArgumentOutOfRangeException">An extent is below 1.</exception>
    public TensorShape(params ReadOnlySpan<long> dimensions)
    {
        foreach (var extent in dimensions)
            ArgumentOutOfRangeException.ThrowIfLessThan(extent, 1, nameof(dimensions));
        Dimensions = [.. dimensions];
        Elements = Dimensions.Aggregate(1L, (product, extent) => checked(product * extent));
    }

    /// <summary>The extents.</summary>
    public ImmutableArray<long> Dimensions { get; }

    /// <summary>Number of extents.</summary>
    public int Rank => Dimensions.Length;

    /// <summary>Number of elements.</summary>
    public long Elements { get; }

    /// <summary>One extent.</summary>
    public long this[int index] => Dimensions[index];

    /// <inheritdoc />
    public bool Equals(TensorShape? other) => other is not null && Dimensions.AsSpan().SequenceEqual(other.Dimensions.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as TensorShape);

    /// <inheritdoc />
    public override int GetHashCode() => Dimensions.Aggregate(17, HashCode.Combine);

    /// <inheritdoc />
    public override string ToString() => string.Join('x', Dimensions.Select(extent => extent.ToString(CultureInfo.InvariantCulture)));
}
