using System.Globalization;

namespace PluginNvm.Workloads.Traces.Input;

/// <summary>Cuts a text into chunks of whole lines. Not for several threads at once.</summary>
internal sealed class LineChunks(ITextInput input) : IDisposable
{
    private readonly byte[] _begun = GC.AllocateUninitializedArray<byte>(TextChunk.Capacity);
    private int _begunLength;
    private Exception? _failure;

    /// <summary>Fills a chunk with the next lines; a last line without its line feed gets one. Where the file cannot be read on, what was read comes before the failure.</summary>
    public void Next(TextChunk chunk)
    {
        // One byte stays free for the line feed that the last line may lack.
        var room = chunk.Bytes.AsSpan(0, TextChunk.Capacity - 1);
        _begun.AsSpan(0, _begunLength).CopyTo(room);
        var length = _begunLength;
        _begunLength = 0;
        while (length < room.Length && _failure is null)
        {
            var count = TryRead(room[length..]);
            if (count == 0 && _failure is null)
            {
                if (length != 0 && room[length - 1] != '\n')
                    chunk.Bytes[length++] = (byte)'\n';
                chunk.Restart(length);
                return;
            }
            length += count;
        }

        var end = room[..length].LastIndexOf((byte)'\n') + 1;
        if (end == 0)
            _failure ??= new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"has a line of {room.Length:N0} bytes or more"));
        if (_failure is null)
        {
            room[end..length].CopyTo(_begun);
            _begunLength = length - end;
        }
        chunk.Restart(end, end == 0 ? _failure : null);
    }

    /// <inheritdoc />
    public void Dispose() => input.Dispose();

    private int TryRead(Span<byte> buffer)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (Exception exception)
        {
            _failure = exception;
            return 0;
        }
    }
}
