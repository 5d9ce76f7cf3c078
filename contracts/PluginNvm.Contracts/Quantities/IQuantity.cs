namespace PluginNvm.Contracts;

/// <summary>A physical value. In code it is held in its SI unit; in a manifest it is text with a unit, such as <c>"8.4 ns"</c>.</summary>
public interface IQuantity
{
    /// <summary>The value in the SI unit of its dimension (bits for <see cref="DataSize"/>).</summary>
    double Si { get; }
}

/// <summary>What a quantity type tells about itself, so that one parser and one formatter serve all of them.</summary>
/// <typeparam name="TSelf">The quantity type.</typeparam>
public interface IQuantity<TSelf> : IQuantity
    where TSelf : struct, IQuantity<TSelf>
{
    /// <summary>The accepted units; <see cref="Unit.Shown"/> marks those used for output, in ascending order.</summary>
    static abstract IReadOnlyList<Unit> Units { get; }

    /// <summary>The quantity whose value in the SI unit is <paramref name="value"/>.</summary>
    /// <exception cref="ArgumentException">The value cannot be represented (a fraction of a bit).</exception>
    static abstract TSelf FromSi(double value);
}
