namespace PluginNvm.Tests.Simulators;

/// <summary>Kernels behind interfaces, for a simulator that is slow anyway.</summary>
internal sealed class KernelObjects : IPolicyConsumer<KernelObjects.IReplacement>, IAdmissionConsumer<KernelObjects.IAdmission>, IRetentionConsumer<KernelObjects.IRetention>,
    ISetIndexConsumer<Func<ulong, int>>
{
    public static KernelObjects Maker { get; } = new();

    public interface IReplacement
    {
        KernelTraits Traits { get; }

        int Victim(int set, in CacheAccess access);

        void Hit(int set, int way, in CacheAccess access);

        void Fill(int set, int way, in CacheAccess access);

        void Evict(int set, int way, ulong line, bool dirty);
    }

    public interface IAdmission
    {
        int Place(int set, in CacheAccess access);

        void Hit(int set, int way, in CacheAccess access);

        void Fill(int set, int way, in CacheAccess access);

        void Evict(int set, int way, ulong line, bool dirty);
    }

    public interface IRetention
    {
        void Written(int set, int way, ulong now);

        bool Expired(int set, int way, ulong now);
    }

    IReplacement IPolicyConsumer<IReplacement>.Use<TKernel>(TKernel kernel) => new Replacement<TKernel>(kernel);

    IAdmission IAdmissionConsumer<IAdmission>.Use<TKernel>(TKernel kernel) => new Admission<TKernel>(kernel);

    IRetention IRetentionConsumer<IRetention>.Use<TKernel>(TKernel kernel) => new Retention<TKernel>(kernel);

    Func<ulong, int> ISetIndexConsumer<Func<ulong, int>>.Use<TKernel>(TKernel kernel) => kernel.SetOf;

#pragma warning disable IDE0044 // The kernels' methods change them.
    private sealed class Replacement<TKernel>(TKernel kernel) : IReplacement
        where TKernel : struct, IReplacementKernel
    {
        private TKernel _kernel = kernel;

        public KernelTraits Traits => TKernel.Traits;

        public int Victim(int set, in CacheAccess access) => _kernel.Victim(set, in access);

        public void Hit(int set, int way, in CacheAccess access) => _kernel.Hit(set, way, in access);

        public void Fill(int set, int way, in CacheAccess access) => _kernel.Fill(set, way, in access);

        public void Evict(int set, int way, ulong line, bool dirty) => _kernel.Evict(set, way, line, dirty);
    }

    private sealed class Admission<TKernel>(TKernel kernel) : IAdmission
        where TKernel : struct, IAdmissionKernel
    {
        private TKernel _kernel = kernel;

        public int Place(int set, in CacheAccess access) => TKernel.AdmitsAll ? 0 : _kernel.Place(set, in access);

        public void Hit(int set, int way, in CacheAccess access)
        {
            if (!TKernel.AdmitsAll)
                _kernel.Hit(set, way, in access);
        }

        public void Fill(int set, int way, in CacheAccess access)
        {
            if (!TKernel.AdmitsAll)
                _kernel.Fill(set, way, in access);
        }

        public void Evict(int set, int way, ulong line, bool dirty)
        {
            if (!TKernel.AdmitsAll)
                _kernel.Evict(set, way, line, dirty);
        }
    }

    private sealed class Retention<TKernel>(TKernel kernel) : IRetention
        where TKernel : struct, IRetentionKernel
    {
        private TKernel _kernel = kernel;

        public void Written(int set, int way, ulong now)
        {
            if (!TKernel.Unlimited)
                _kernel.Written(set, way, now);
        }

        public bool Expired(int set, int way, ulong now) => !TKernel.Unlimited && _kernel.Expired(set, way, now);
    }
#pragma warning restore IDE0044
}
