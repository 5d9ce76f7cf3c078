using Microsoft.Win32.SafeHandles;

namespace PluginNvm.Host.Results;

/// <summary>A file of frames. Every run appends to a file of its own; what is written is never changed.</summary>
internal sealed class SegmentFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private byte[] _buffer = new byte[4096];
    private long _end;

    private SegmentFile(string path, SafeFileHandle handle)
    {
        Path = path;
        _handle = handle;
        _end = RandomAccess.GetLength(handle);
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>Bytes of whole frames written, or of the file as it was opened.</summary>
    public long Size => _end;

    /// <summary>Opens a file that an earlier run wrote.</summary>
    public static SegmentFile Open(string path) => new(path, File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));

    /// <summary>Creates a file for this run.</summary>
    public static SegmentFile Create(string path) => new(path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>Appends a frame; it has reached the operating system when the call returns.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="size">Bytes of its payload.</param>
    /// <param name="fill">Writes the payload.</param>
    /// <returns>The offset of the payload.</returns>
    public long Append<TState>(FrameKind kind, int size, TState state, PayloadWriter<TState> fill)
    {
        var length = Frame.HeaderSize + size;
        if (_buffer.Length < length)
            _buffer = new byte[Math.Max(length, _buffer.Length * 2)];
        var frame = _buffer.AsSpan(0, length);
        fill(frame[Frame.HeaderSize..], state);
        Frame.Seal(frame, kind);
        RandomAccess.Write(_handle, frame, _end);
        var payload = _end + Frame.HeaderSize;
        _end += length;
        return payload;
    }

    /// <summary>Reads bytes.</summary>
    public byte[] Read(long offset, int length)
    {
        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            var more = RandomAccess.Read(_handle, bytes.AsSpan(read), offset + read);
            if (more == 0)
                throw new EndOfStreamException($"{Path} ends before byte {offset + length}");
            read += more;
        }
        return bytes;
    }

    /// <summary>Finds the file's frames.</summary>
    /// <returns>Bytes that belong to no whole frame.</returns>
    public long ReadFrames(FrameReader each) => Frame.Read(Read(0, checked((int)_end)), each);

    /// <inheritdoc />
    public void Dispose() => _handle.Dispose();
}

/// <summary>Writes a payload.</summary>
internal delegate void PayloadWriter<in TState>(Span<byte> payload, TState state);
