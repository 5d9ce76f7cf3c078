namespace PluginNvm.Tests.Simulators;

/// <summary>Every line comes in.</summary>
internal readonly struct AdmitAll : IAdmissionKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => true;

    public int Place(int set, in CacheAccess access) => throw new AssertFailedException("nothing is asked of a policy that admits all");

    public void Hit(int set, int way, in CacheAccess access) => Place(set, in access);

    public void Fill(int set, int way, in CacheAccess access) => Place(set, in access);

    public void Evict(int set, int way, ulong line, bool dirty) => throw new AssertFailedException("nothing is asked of a policy that admits all");
}

/// <summary>Some lines bypass, others with one kind of access only.</summary>
internal readonly struct Picky : IAdmissionKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => false;

    public int Place(int set, in CacheAccess access) => (access.Line * 11 + (ulong)access.Kind * 3) % 4 == 1 ? IAdmissionKernel.Bypass : 0;

    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>A class of ways by the line's number; a few write-backs bypass where asked for.</summary>
internal readonly struct ByNumber(int classes, bool bypasses) : IAdmissionKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public static bool AdmitsAll => false;

    public int Place(int set, in CacheAccess access) =>
        bypasses && access.Kind == AccessKind.WriteBack && access.Line % 5 == 0 ? IAdmissionKernel.Bypass : (int)(access.Line % (ulong)classes);

    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>Lines live for ever.</summary>
internal readonly struct Forever : IRetentionKernel
{
    public static bool Unlimited => true;

    public void Written(int set, int way, ulong now) => throw new AssertFailedException("nothing is asked of an unlimited retention");

    public bool Expired(int set, int way, ulong now) => throw new AssertFailedException("nothing is asked of an unlimited retention");
}

/// <summary>A line is gone when it was last written so many steps of the clock ago.</summary>
internal readonly struct ExpiresAfter(CacheGeometry geometry, ulong steps) : IRetentionKernel
{
    private readonly int _ways = geometry.Ways;
    private readonly ulong[] _written = new ulong[geometry.Frames];

    public static bool Unlimited => false;

    public void Written(int set, int way, ulong now) => _written[set * _ways + way] = now;

    public bool Expired(int set, int way, ulong now) => now - _written[set * _ways + way] >= steps;
}

/// <summary>The line number modulo the sets.</summary>
internal readonly struct Remainder(int sets) : ISetIndexKernel
{
    public static bool IsModulo => true;

    public int SetOf(ulong line) => (int)(line % (ulong)sets);
}

/// <summary>Upper bits of the line number folded into its lower ones, for any number of sets.</summary>
internal readonly struct Folded(int sets) : ISetIndexKernel
{
    public static bool IsModulo => false;

    public int SetOf(ulong line) => (int)((line ^ line >> 3 ^ line >> 17 ^ line >> 41) % (ulong)sets);
}
