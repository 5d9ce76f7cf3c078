namespace PluginNvm.Workloads.Synthetic.Streams;

/// <summary>What is done with each element of <c>stream</c>'s arrays.</summary>
public enum StreamKernel
{
    /// <summary>Read a[i].</summary>
    Read,

    /// <summary>Write a[i].</summary>
    Write,

    /// <summary>Read a[i], write b[i].</summary>
    Copy,

    /// <summary>Read a[i], read b[i], write c[i].</summary>
    Triad,
}
