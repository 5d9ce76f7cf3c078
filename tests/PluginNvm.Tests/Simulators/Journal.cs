namespace PluginNvm.Tests.Simulators;

/// <summary>What kernels were asked, in order.</summary>
internal sealed class Journal
{
    private readonly List<string> _events = [];

    public IReadOnlyList<string> Events => _events;

    public void Add(string happened) => _events.Add(happened);
}

/// <summary>Writes what a kernel is asked into a journal; all columns of an access are asked for.</summary>
internal static class JournalText
{
    public static string Of(in CacheAccess access) =>
        $"line {access.Line:x} {access.Kind} pc {access.ProgramCounter} stream {access.Stream} time {access.Time}";
}

/// <summary>A replacement kernel whose calls are recorded.</summary>
internal struct RecordedReplacement<TKernel>(TKernel kernel, Journal journal, string name) : IReplacementKernel
    where TKernel : struct, IReplacementKernel
{
#pragma warning disable IDE0044 // The kernel's methods change it.
    private TKernel _kernel = kernel;
#pragma warning restore IDE0044

    public static KernelTraits Traits => TKernel.Traits & ~KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access)
    {
        var way = _kernel.Victim(set, in access);
        journal.Add($"{name} victim {set}.{way} for {JournalText.Of(in access)}");
        return way;
    }

    public void Hit(int set, int way, in CacheAccess access)
    {
        journal.Add($"{name} hit {set}.{way} {JournalText.Of(in access)}");
        _kernel.Hit(set, way, in access);
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        journal.Add($"{name} fill {set}.{way} {JournalText.Of(in access)}");
        _kernel.Fill(set, way, in access);
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
        journal.Add($"{name} evict {set}.{way} line {line:x} {(dirty ? "dirty" : "clean")}");
        _kernel.Evict(set, way, line, dirty);
    }
}

/// <summary>An admission kernel whose calls are recorded.</summary>
internal struct RecordedAdmission<TKernel>(TKernel kernel, Journal journal, string name) : IAdmissionKernel
    where TKernel : struct, IAdmissionKernel
{
#pragma warning disable IDE0044 // The kernel's methods change it.
    private TKernel _kernel = kernel;
#pragma warning restore IDE0044

    public static KernelTraits Traits => TKernel.Traits & ~KernelTraits.SetsIndependent;

    public static bool AdmitsAll => TKernel.AdmitsAll;

    public int Place(int set, in CacheAccess access)
    {
        var place = _kernel.Place(set, in access);
        journal.Add($"{name} place {set} -> {place} {JournalText.Of(in access)}");
        return place;
    }

    public void Hit(int set, int way, in CacheAccess access)
    {
        journal.Add($"{name} admission hit {set}.{way} {JournalText.Of(in access)}");
        _kernel.Hit(set, way, in access);
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        journal.Add($"{name} admission fill {set}.{way} {JournalText.Of(in access)}");
        _kernel.Fill(set, way, in access);
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
        journal.Add($"{name} admission evict {set}.{way} line {line:x} {(dirty ? "dirty" : "clean")}");
        _kernel.Evict(set, way, line, dirty);
    }
}
