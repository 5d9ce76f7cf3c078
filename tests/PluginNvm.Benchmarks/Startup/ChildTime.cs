using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PluginNvm.Benchmarks.Startup;

/// <summary>Processor time of programs that ended. Unix keeps no figures of a process once it is reaped, only the sum over all children.</summary>
internal static class ChildTime
{
    private const int Children = -1;

    /// <summary>User and system seconds of all children that ended so far; 0 on Windows.</summary>
    public static double OfAll()
    {
        if (OperatingSystem.IsWindows())
            return 0;
        if (GetResourceUsage(Children, out var usage) != 0)
            throw new InvalidOperationException("getrusage failed");
        return usage.UserSeconds + usage.SystemSeconds + ((int)usage.UserMicroseconds + (int)usage.SystemMicroseconds) * 1e-6;
    }

    /// <summary>User and system seconds of one that just ended.</summary>
    /// <param name="process">The child.</param>
    /// <param name="before">What <see cref="OfAll"/> gave before it was started.</param>
    public static double Of(Process process, double before) => OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalSeconds : OfAll() - before;

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

    // Two times, then fourteen counts that are of no interest here. Microseconds are 64 bits on Linux and 32 on macOS.
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
