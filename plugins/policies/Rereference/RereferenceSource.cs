namespace PluginNvm.Policies.Rereference;

/// <summary>Papers that several of the policies cite.</summary>
internal static class RereferenceSource
{
    public const string Rrip =
        "Jaleel, Theobald, Steely, Emer, High performance cache replacement using re-reference interval prediction (RRIP), ISCA 2010, doi:10.1145/1815961.1815971.";
}
