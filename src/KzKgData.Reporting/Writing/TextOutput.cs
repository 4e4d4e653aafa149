using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Writes plain-text outputs.</summary>
internal static class TextOutput
{
    /// <summary>Writes lines: UTF-8 without byte order mark, each ending with <c>\n</c> on every system. The stream stays open.</summary>
    public static void Write(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
