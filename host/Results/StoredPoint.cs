namespace PluginNvm.Host.Results;

/// <summary>Where a finished point's values and blobs are in a <see cref="ResultStore"/>.</summary>
/// <param name="Shape">Number of its shape.</param>
/// <param name="Row">Number of its values among those of the same shape.</param>
/// <param name="Blobs">Number of its set of blobs.</param>
public readonly record struct StoredPoint(int Shape, int Row, int Blobs);
