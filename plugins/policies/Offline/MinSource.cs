namespace PluginNvm.Policies.Offline;

/// <summary>The paper both policies cite.</summary>
internal static class MinSource
{
    public const string Paper = "Belady, A study of replacement algorithms for a virtual-storage computer, IBM Systems Journal 5(2), 1966, doi:10.1147/sj.52.0078.";
}
