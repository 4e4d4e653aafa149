using System.Text;
using KzKgData.Reporting.Writing;

namespace KzKgData.Cli;

/// <summary>Wraps text output at the width of the terminal.</summary>
internal static class TerminalText
{
    private const int Narrowest = 40;

    /// <summary>Writes text, wrapped if the output goes to a terminal.</summary>
    /// <param name="output">Receives the text.</param>
    /// <param name="width">The width of the terminal; null for no wrapping.</param>
    /// <param name="write">Writes the text with one line per paragraph.</param>
    public static void Write(Stream output, int? width, Action<Stream> write)
    {
        if (width is null or < Narrowest)
        {
            write(output);
            return;
        }

        using var text = new MemoryStream();
        write(text);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Write(writer, Encoding.UTF8.GetString(text.ToArray()), width, hanging: "    ");
    }

    /// <summary>Writes text, wrapped if the output goes to a terminal. Code blocks and tables of Markdown are never wrapped.</summary>
    /// <param name="writer">Receives the text.</param>
    /// <param name="text">The text, with a final line break.</param>
    /// <param name="width">The width of the terminal; null for no wrapping.</param>
    /// <param name="hanging">The additional indentation of continuation lines.</param>
    public static void Write(TextWriter writer, string text, int? width, string hanging)
    {
        if (width is null or < Narrowest)
        {
            writer.Write(text);
            return;
        }

        var isCode = false;
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode || line.StartsWith('|') || new StringInfo(line).LengthInTextElements <= width)
            {
                writer.WriteLine(line);
                continue;
            }

            var indent = line[..^line.TrimStart(' ').Length];
            WrappedText.Write(writer, indent, indent + hanging, line[indent.Length..], width);
        }
    }
}
