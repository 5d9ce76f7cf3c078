using System.Runtime.CompilerServices;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>The end of a line: a line feed, or a carriage return and a line feed.</summary>
internal static class LineEnd
{
    /// <summary>Moves behind the end of a line where one stands.</summary>
    /// <returns>False where the line goes on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ref byte text, ref int position)
    {
        if (Unsafe.Add(ref text, position) == '\n')
        {
            position++;
            return true;
        }
        if (Unsafe.Add(ref text, position) != '\r' || Unsafe.Add(ref text, position + 1) != '\n')
            return false;
        position += 2;
        return true;
    }
}
