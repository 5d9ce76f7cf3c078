namespace PluginNvm.Policies.Recency;

/// <summary>The paper of bimodal and dynamic insertion.</summary>
internal static class InsertionPaper
{
    public const string Citation = "Qureshi, Jaleel, Patt, Steely, Emer, Adaptive insertion policies for high performance caching, ISCA 2007, doi:10.1145/1250662.1250709.";
}
