using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>
/// The last accesses of some of the sets: line and signature, in a ring whose places are times. Predictors learn from what follows in these sets, and speak for all. An entry is
/// taken out when its line is accessed again, so that a line is in the ring once at most.
/// </summary>
internal readonly struct SampledHistory
{
    /// <summary>No entry.</summary>
    public const int None = -1;

    /// <summary>Stands for no line; the last line of an address space of single bytes, which alone has this number, is never found.</summary>
    private const ulong NoLine = ulong.MaxValue;

    private readonly ulong[] _lines;
    private readonly ushort[] _signatures;
    private readonly int[] _now;
    private readonly KernelArray<int> _sampleOf;

    /// <param name="geometry">The cache's frames.</param>
    /// <param name="sampledSets">Sets to sample, if there are as many.</param>
    /// <param name="accessesPerWay">Accesses remembered for each way of a set.</param>
    public SampledHistory(in CacheGeometry geometry, int sampledSets, int accessesPerWay)
    {
        var every = Math.Max(1, geometry.Sets / sampledSets);
        var samples = (geometry.Sets + every - 1) / every;
        _sampleOf = new KernelArray<int>(geometry.Sets);
        for (var set = 0; set < geometry.Sets; set++)
            _sampleOf[set] = set % every == 0 ? set / every : None;
        Length = accessesPerWay * geometry.Ways;
        _now = new int[samples];
        _lines = new ulong[Frames.Of(geometry with { Sets = samples }, Length)];
        _signatures = new ushort[_lines.Length];
        Array.Fill(_lines, NoLine);
    }

    /// <summary>Accesses remembered.</summary>
    public int Length { get; }

    /// <summary>Sets that are sampled.</summary>
    public int Samples => _now.Length;

    /// <summary>The number of a set among the sampled ones, or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SampleOf(int set) => _sampleOf[set];

    /// <summary>The place of the next access.</summary>
    public int Now(int sample) => _now[sample];

    /// <summary>The entry that the next access overwrites, if its line was not accessed again.</summary>
    public int Leaving(int sample) => _lines[sample * Length + _now[sample]] == NoLine ? None : _now[sample];

    /// <summary>The last access of a line, or <see cref="None"/>.</summary>
    public int Find(int sample, ulong line)
    {
        if (line == NoLine)
            return None;
        var lines = _lines.AsSpan(sample * Length, Length);
        // Most often it is the line before.
        var newest = (_now[sample] == 0 ? Length : _now[sample]) - 1;
        return lines[newest] == line ? newest : lines.IndexOf(line);
    }

    /// <summary>Accesses of the set since an entry, from 1.</summary>
    public int Age(int sample, int entry) => entry < _now[sample] ? _now[sample] - entry : _now[sample] - entry + Length;

    public int SignatureOf(int sample, int entry) => _signatures[sample * Length + entry];

    public void Remove(int sample, int entry) => _lines[sample * Length + entry] = NoLine;

    /// <summary>Remembers an access as the newest.</summary>
    public void Add(int sample, ulong line, int signature)
    {
        ref var now = ref _now[sample];
        _lines[sample * Length + now] = line;
        _signatures[sample * Length + now] = (ushort)signature;
        now = now + 1 == Length ? 0 : now + 1;
    }
}
