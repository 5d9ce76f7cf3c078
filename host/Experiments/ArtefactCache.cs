using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// The shared artefacts of one run. The most recently used are kept; an older one lives on only while somebody uses it, and is made again when it
/// is asked for after that.
/// </summary>
/// <param name="capacity">How many are kept whether used or not.</param>
public sealed class ArtefactCache(int capacity = ArtefactCache.UsualCapacity) : IArtefactCache
{
    /// <summary>How many artefacts a run keeps.</summary>
    public const int UsualCapacity = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, Entry> _entries = [];
    private readonly LinkedList<Key> _recent = [];
    private int _sweepAt = 4 * capacity;

    /// <inheritdoc />
    public T GetOrAdd<T>(string key, Func<T> factory)
        where T : class
    {
        var name = new Key(typeof(T), key);
        var artefact = Find(name, factory);
        try
        {
            return (T)artefact.Value;
        }
        catch
        {
            Forget(name, artefact);
            throw;
        }
    }

    private Lazy<object> Find(Key key, Func<object> factory)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry))
                _entries[key] = entry = new Entry();
            if (entry.Place is { } place)
                _recent.Remove(place);
            entry.Place = _recent.AddFirst(key);
            entry.Kept ??= entry.Left is { } left && left.TryGetTarget(out var known) ? new Lazy<object>(known) : new Lazy<object>(factory);
            Trim();
            return entry.Kept;
        }
    }

    private void Forget(Key key, Lazy<object> artefact)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var entry) || entry.Kept != artefact)
                return;
            _entries.Remove(key);
            _recent.Remove(entry.Place!);
        }
    }

    /// <summary>Lets go of the least recently used one that is not being made just now.</summary>
    private void Trim()
    {
        var place = _recent.Count > capacity ? _recent.Last : null;
        while (place is not null && !_entries[place.Value].Kept!.IsValueCreated)
            place = place.Previous;
        if (place is not null)
        {
            _entries[place.Value].LetGo();
            _recent.Remove(place);
        }
        if (_entries.Count >= _sweepAt)
            Sweep();
    }

    private void Sweep()
    {
        foreach (var (key, entry) in _entries)
        {
            if (entry.IsGone)
                _entries.Remove(key);
        }
        _sweepAt = Math.Max(4 * capacity, 2 * _entries.Count);
    }

    private readonly record struct Key(Type Type, string Name);

    private sealed class Entry
    {
        /// <summary>The artefact, or its making; null once it was let go of.</summary>
        public Lazy<object>? Kept { get; set; }

        /// <summary>The artefact for as long as somebody uses it.</summary>
        public WeakReference<object>? Left { get; private set; }

        /// <summary>Where it stands among the most recently used.</summary>
        public LinkedListNode<Key>? Place { get; set; }

        /// <summary>Whether nobody can have it any more.</summary>
        public bool IsGone => Kept is null && Left?.TryGetTarget(out _) != true;

        public void LetGo() => (Left, Kept, Place) = (new WeakReference<object>(Kept!.Value), null, null);
    }
}
