using System.Buffers;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace KzKgData.Reporting.Pages;

/// <summary>Writes text to a new file as UTF-8, through a buffer that is lent for that.</summary>
/// <param name="path">The file; it must not exist.</param>
/// <param name="buffer">The buffer.</param>
internal sealed class PageFile(string path, byte[] buffer) : IDisposable
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
    private long _written;
    private int _filled;

    /// <summary>Writes a part of the text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var status = Utf8.FromUtf16(text, buffer.AsSpan(_filled), out var read, out var filled);
            _filled += filled;
            if (status != OperationStatus.DestinationTooSmall)
            {
                return;
            }

            text = text[read..];
            Flush();
        }
    }

    /// <summary>Writes what is left and closes the file.</summary>
    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    private void Flush()
    {
        RandomAccess.Write(_file, buffer.AsSpan(0, _filled), _written);
        (_written, _filled) = (_written + _filled, 0);
    }
}
