using System.Text;
using KzKgData.Reporting.Writing;
using KzKgData.Verification.Findings;

namespace KzKgData.Cli;

/// <summary>
/// Writes messages as lines that act on no terminal, whatever names of the data stand in them. Where nobody can read them, they are lost and nothing
/// else is.
/// </summary>
/// <param name="target">Where they go.</param>
/// <param name="width">The width of the terminal that they go to; null for any.</param>
public sealed class MessageWriter(TextWriter target, int? width = null) : TextWriter(CultureInfo.InvariantCulture)
{
    private const string Indent = "    ";
    private const int Narrowest = 10;

    /// <inheritdoc/>
    public override Encoding Encoding => target.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Try(() => target.Write(value));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(() => target.Write(string.Join('\n', (value ?? string.Empty).Split('\n').Select(Printable.OneLine))));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(() =>
    {
        var line = Printable.OneLine(value ?? string.Empty);
        if (line.Length == 0 || width is null or <= Narrowest)
        {
            target.WriteLine(line);
            return;
        }

        WrappedText.Write(target, string.Empty, Indent, line, width);
    });

    /// <inheritdoc/>
    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A closed or full stderr is no reason to end otherwise.
        }
    }
}
