using System.Text;

namespace KzKgData.Reporting.Writing;

/// <summary>Writes plain-text outputs.</summary>
internal static class TextOutput
{
    /// <summary>Writes text as UTF-8 without a byte order mark; lines end with <c>\n</c> on every platform. The stream stays open.</summary>
    public static void Write(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
