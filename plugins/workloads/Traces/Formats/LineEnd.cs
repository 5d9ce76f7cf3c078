using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>What may follow the last field of a line: a comment behind a space or a tab, a carriage return, a line feed.</summary>
internal static class LineEnd
{
    /// <summary>Moves behind the line where its fields are over.</summary>
    /// <param name="text">The first byte of a text of whole lines.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="position">The place behind a field; then that of the next line.</param>
    /// <returns>False where the field goes on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Skip(ref byte text, int length, ref int position)
    {
        var end = Unsafe.Add(ref text, position);
        if (end == '\n')
        {
            position++;
            return true;
        }
        if (end == '\r' && Unsafe.Add(ref text, position + 1) == '\n')
        {
            position += 2;
            return true;
        }
        if (end is not ((byte)' ' or (byte)'\t'))
            return false;
        position += MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, position), length - position).IndexOf((byte)'\n') + 1;
        return true;
    }
}
