using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Sharing;

/// <summary>A request by its contents, so that points which differ only in what the caches are made of share one simulation. Parts are equal when they are one object, as a run's equal parts are.</summary>
internal sealed class RequestKey(CacheRequest request) : IEquatable<RequestKey>
{
    private static readonly IReadOnlyList<int> _none = [];

    private readonly CacheRequest _request = request;

    public bool Equals(RequestKey? other) =>
        other is not null
        && _request with { Levels = [] } is var mine && other._request with { Levels = mine.Levels } == mine
        && _request.Levels.Count == other._request.Levels.Count
        && _request.Levels.Zip(other._request.Levels).All(pair => SameLevel(pair.First, pair.Second));

    public override bool Equals(object? obj) => Equals(obj as RequestKey);

    public override int GetHashCode() => string.Join('|', _request.Levels.Select(level =>
        string.Create(CultureInfo.InvariantCulture, $"{level.Capacity} {level.Line} {level.Ways} {level.Policy.GetHashCode()}"))).GetHashCode(StringComparison.Ordinal);

    private static bool SameLevel(CacheLevel one, CacheLevel other) =>
        one.WayClasses.SequenceEqual(other.WayClasses) && one with { WayClasses = _none } == other with { WayClasses = _none };
}
