using PluginNvm.Contracts;

namespace SecondChance;

[Plugin("second-chance", "Replaces lines in turn, but spares once whatever was used since its last turn.",
    Source = "Corbato, A paging experiment with the Multics system, MIT Project MAC report MAC-M-384, 1968 (recalled, unverified).")]
public sealed class SecondChancePolicy : Plugin<ICachePolicy, NoOptions>, ICachePolicy
{
    public TResult Specialize<TResult>(in CacheGeometry geometry, IPolicyConsumer<TResult> consumer) => consumer.Use(new Kernel(geometry));

    private readonly struct Kernel(CacheGeometry geometry) : IReplacementKernel
    {
        private readonly int _ways = geometry.Ways;
        private readonly int[] _hands = new int[geometry.Sets];
        private readonly bool[] _used = new bool[geometry.Frames];
        public static KernelTraits Traits => KernelTraits.SetsIndependent;

        public int Victim(int set, in CacheAccess access)
        {
            while (_used[set * _ways + _hands[set]])
                _used[set * _ways + Turn(set)] = false;
            return Turn(set);
        }

        public void Hit(int set, int way, in CacheAccess access) => _used[set * _ways + way] = true;
        public void Fill(int set, int way, in CacheAccess access) => _used[set * _ways + way] = false;
        public void Evict(int set, int way, ulong line, bool dirty) { }
        private int Turn(int set) => (_hands[set] = (_hands[set] + 1) % _ways) is 0 ? _ways - 1 : _hands[set] - 1;
    }
}
